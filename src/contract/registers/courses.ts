import type { Course } from './course.ts'
import { findingCourse } from '../finding-acts.ts'

const courses: readonly Course[] = [findingCourse]
const byRegister = new Map(courses.map(course => [course.register, course]))

/** The course of a register whose records have one. */
export const courseOf = (register: string): Course | undefined => byRegister.get(register)
