package cn.yingshang.platform.job;

import java.time.Duration;
import java.util.function.Consumer;

import cn.yingshang.platform.call.Call;

/**
 * Work that falls due, done by whichever instance claims it. It asks for what is due up
 * to now, so a missed run catches up, and changes items through verbs, so an item done
 * twice is refused by its own table.
 *
 * @param name the system actor in timelines and workflow tables
 * @param every how often to look
 * @param work what is done, with the call to do it under
 */
public record Job(String name, Duration every, Consumer<Call> work) {

}
