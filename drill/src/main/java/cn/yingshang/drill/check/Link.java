package cn.yingshang.drill.check;

import tools.jackson.databind.JsonNode;

/**
 * A link of an audit chain as the API exports it.
 *
 * @param index from 0
 * @param previousHash hash of the link before
 * @param hash SHA-256 over the previous hash, a line feed and the canonical entry
 * @param entry what is hashed
 */
public record Link(int index, String previousHash, String hash, JsonNode entry) {

}
