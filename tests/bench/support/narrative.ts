import type { Draw } from './draw.ts'
import { formatStake } from '#contract/stake.ts'

/** What patrol officers write, put together from the phrases they use. */
const villages = ['董志', '肖金', '什社', '彭原', '温泉', '后官寨', '陈户', '显胜', '寨子', '六年', '野林', '周庄', '冯堡', '北门', '米堡', '杨坳', '左咀', '崔沟', '罗杭', '三里店', '胜利', '贺咀', '田畔', '庆丰', '南佐', '冰窖洼', '秦霸岭', '火巷沟', '玄马湾', '贾家塬']
const marks = ['加油站对面', '村口', '大桥东侧', '隧道出口', '收费站南侧', '小学门前', '集贸市场路口', '水泥厂门口', '砖厂弯道', '养护站旁', '服务区匝道', '货运站出口']
const things = ['散落碎石', '抛洒黄土', '堆放建筑材料', '晾晒粮食', '摆摊设点占用路肩', '违规设置广告牌', '倒伏树木', '积水约二十平方米', '坑槽一处', '护栏板变形三块', '百米桩缺失', '排水沟淤塞', '边坡小面积溜塌', '标线磨损', '路缘石破损', '擅自开设平交道口', '埋设管线未恢复路面', '油罐车侧翻后残留油污', '遗撒煤渣', '占道修车']
const acts = ['现场责令当事人立即清除', '已通知养护站处理', '摆放锥桶警示并清理完毕', '下达责令改正通知书', '拍照取证并登记台账', '电话告知乡镇政府', '移交交警部门处理', '协助群众推离故障车辆', '向当事人宣讲公路法律法规', '劝导经营者退出公路用地', '联系吊车清障，半小时后恢复通行', '已建议列入下月养护计划']
const openings = ['本次巡查沿线路况总体良好，车辆通行正常', '沿线桥涵、边坡未见异常', '重点巡查了临水临崖路段', '对货车集中通行路段进行了检查', '节前对桥梁限载标志逐一核对', '雨后对易塌方路段进行了排查', '配合治超站开展流动巡查', '对建筑控制区内在建房屋进行了复核', '对沿线非公路标志进行了清点', '对施工路段安全标志设置情况进行了检查']
const closings = ['其他路段未发现违法行为', '全程无异常', '当事人表示配合整改', '已约定三日内复查', '交接班时已告知下一班次', '后续由责任中队跟进']
const pavements = ['路面整洁完好', '局部有裂缝，不影响通行', '有轻微车辙', '积雪已清除，桥面湿滑', '坑槽两处，已报养护', '路面有少量泥土']
const facilities = ['标志标线齐全', '护栏完好', '里程碑缺失一块', '示警桩倾斜两根', '轮廓标被盗三个', '防眩板松动']
const controlAreas = ['无新增违建', '一户翻建围墙，已告知间距要求', '堆放沙石一处，已清理', '发现新开基础，已责令停工', '广告牌一块，限期拆除']

export const vehicleStates = ['良好', '良好', '胎压偏低', '待保养', '右前灯不亮']
export const equipmentStates = ['执法记录仪四台、对讲机两部齐全', '执法记录仪两台，锥桶十个', '齐全', '酒精检测仪送检']

/** 情况 of one patrol: an opening, what was met along the way, an end. */
export function summaryOf(draw: Draw): string {
  const sentences = [draw.of(openings)]
  for (let left = draw.between(0, 2); left > 0; left--) sentences.push(encounterOf(draw))
  sentences.push(draw.of(closings))
  return `${sentences.join('。')}。`
}

export const placeOf = (draw: Draw): string => `${draw.of(villages)}${draw.of(marks)}`
export const thingOf = (draw: Draw): string => draw.of(things)
export const actOf = (draw: Draw): string => draw.of(acts)
export const pavementOf = (draw: Draw): string => draw.of(pavements)
export const facilitiesOf = (draw: Draw): string => draw.of(facilities)
export const controlAreaOf = (draw: Draw): string => draw.of(controlAreas)

function encounterOf(draw: Draw): string {
  return `行至${placeOf(draw)}${formatStake(draw.below(180_000))}处，发现${thingOf(draw)}，${actOf(draw)}`
}
