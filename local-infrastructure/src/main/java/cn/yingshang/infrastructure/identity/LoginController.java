package cn.yingshang.infrastructure.identity;

import java.util.stream.Collectors;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.util.HtmlUtils;

/**
 * The sign-in page: the twelve named accounts at one click, any other account by its
 * name.
 */
@RestController
final class LoginController {

	private static final String PAGE = """
			<!doctype html>
			<html lang="zh-CN"><head><meta charset="utf-8"><title>营商 · 演示登录</title>
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<style>
			body{font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:46rem;
			margin:2rem auto;padding:0 1rem;color:#1f2933;background:#f7f8fa}
			h1{font-size:1.4rem}.note{color:#7a4b00;background:#fff4dc;padding:.5rem .8rem;border-radius:6px}
			.error{color:#8a1c1c;background:#fde8e8;padding:.5rem .8rem;border-radius:6px}
			input,button{font:inherit;padding:.4rem .6rem;border:1px solid #9aa5b1;border-radius:6px}
			button{background:#fff;cursor:pointer}button:hover,button:focus{background:#e6f0ff}
			.accounts{list-style:none;padding:0}.accounts button{width:100%%;text-align:left;margin:.15rem 0}
			code{color:#0b4f9e}label{display:inline-block;margin-right:.8rem}
			</style></head><body>
			<h1>营商 · 演示登录</h1>
			<p class="note">仅供演示:没有真实账号,所有账号的密码都是 <code>%s</code>。</p>
			%s
			</body></html>
			""";

	@GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
	String login(CsrfToken csrf, HttpSession session, @SessionAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION,
			required = false) @Nullable AuthenticationException failure) {
		session.removeAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
		String token = hidden(csrf);
		String error = (failure != null) ? "<p class=\"error\" role=\"alert\">" + escape(failure.getMessage()) + "</p>"
				: "";
		String accounts = DemoAccounts.all()
			.stream()
			.map((account) -> "<li><button name=\"username\" value=\"%s\">%s<br><code>%s</code></button></li>"
				.formatted(escape(account.name()), escape(account.description()), escape(account.name())))
			.collect(Collectors.joining("\n"));
		return PAGE.formatted(DemoAccounts.PASSWORD, """
				%s
				<form method="post" action="/login">%s<input type="hidden" name="password" value="%s">
				<ul class="accounts">%s</ul></form>
				<h2>其他账号</h2>
				<form method="post" action="/login">%s
				<label>账号 <input name="username" size="30" required placeholder="window.scjg.210202"></label>
				<label>密码 <input name="password" type="password" required></label>
				<button>登录</button></form>
				""".formatted(error, token, DemoAccounts.PASSWORD, accounts, token));
	}

	@GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
	String home(Authentication person, CsrfToken csrf) {
		Account account = Account.of(person.getName());
		return PAGE.formatted(DemoAccounts.PASSWORD, """
				<p>已登录:%s(<code>%s</code>)</p>
				<form method="post" action="/logout">%s<button>退出</button></form>
				""".formatted(escape(account.displayName()), escape(account.name()), hidden(csrf)));
	}

	private static String hidden(CsrfToken csrf) {
		return "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(escape(csrf.getParameterName()),
				escape(csrf.getToken()));
	}

	private static String escape(@Nullable String text) {
		return (text != null) ? HtmlUtils.htmlEscape(text, "UTF-8") : "";
	}

}
