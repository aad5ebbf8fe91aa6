package cn.yingshang.drill.journey;

import java.util.function.ToIntFunction;

import tools.jackson.databind.JsonNode;

/**
 * What another service must have made of a journey once everything has arrived.
 *
 * @param what in words
 * @param account who can read it
 * @param path where it shows
 * @param count how often it is found in the answer
 * @param expected how often it must be
 */
public record Expectation(String what, String account, String path, ToIntFunction<JsonNode> count, int expected) {

}
