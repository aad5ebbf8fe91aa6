package cn.yingshang.gateway.page;

import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code yingshang.gateway.page.*}; the issuer is the one whose tokens are
 * accepted.
 *
 * @param clientId the public client people sign in through
 */
@Validated
@ConfigurationProperties("yingshang.gateway.page")
record PageSettings(@DefaultValue("yingshang-console") @NotBlank String clientId) {

}
