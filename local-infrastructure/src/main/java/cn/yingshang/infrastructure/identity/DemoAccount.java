package cn.yingshang.infrastructure.identity;

/**
 * One of the demonstration accounts that are shown to people.
 *
 * @param name the account name, written so that a shell takes it as it is
 * @param description who that is, in Chinese
 */
public record DemoAccount(String name, String description) {

}
