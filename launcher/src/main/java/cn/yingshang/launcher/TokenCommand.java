package cn.yingshang.launcher;

import java.util.concurrent.Callable;

import cn.yingshang.launcher.plan.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./yingshang token ACCOUNT}: prints an access token and nothing else. */
@Command(name = "token", mixinStandardHelpOptions = true,
		description = "Prints an access token for a demonstration account.")
final class TokenCommand implements Callable<Integer> {

	@Parameters(paramLabel = "ACCOUNT", description = "<role>.<department>.<region>, such as window.scjg.210202")
	private String account = "";

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() {
		SuiteState state = SuiteState.read(Places.ofThisProcess())
			.orElseThrow(() -> new IllegalStateException("The suite is not running: './yingshang start'"));
		this.spec.commandLine().getOut().println(Tokens.of(state.issuer(), this.account));
		this.spec.commandLine().getOut().flush();
		return 0;
	}

}
