package cn.yingshang.complaint.order.handling;

/**
 * What an assisting unit (协办单位, C-23) is asked.
 *
 * @param unit which unit
 * @param question what it is to answer
 */
public record Assistance(Unit unit, String question) {

}
