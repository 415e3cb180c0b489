import type { Course } from './course.ts'
import { complaintCourse } from '../complaint-acts.ts'
import { defectCourse } from '../defect-acts.ts'
import { findingCourse } from '../finding-acts.ts'
import { leadCourse } from '../lead-acts.ts'
import { visitCourse } from '../visit-acts.ts'

const courses: readonly Course[] = [findingCourse, complaintCourse, leadCourse, visitCourse, defectCourse]
const byRegister = new Map(courses.map(course => [course.register, course]))

/** The course of a register whose records have one. */
export const courseOf = (register: string): Course | undefined => byRegister.get(register)
