package cn.yingshang.drill.check;

import java.util.List;

/**
 * The system after a round.
 *
 * @param resources what the clients made, as read again
 * @param events every record of every topic
 * @param effects what other services had to do
 * @param deadExpected dead letters that the poison explains
 * @param dead dead letters there are
 */
public record Observation(List<Seen> resources, List<Told> events, List<Effect> effects, int deadExpected, int dead) {

}
