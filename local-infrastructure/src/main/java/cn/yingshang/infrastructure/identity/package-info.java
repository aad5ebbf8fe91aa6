/**
 * The OpenID Connect issuer of one machine, for demonstration only (architecture decision
 * 11): any well-formed account name is an account.
 */
@NullMarked
package cn.yingshang.infrastructure.identity;

import org.jspecify.annotations.NullMarked;
