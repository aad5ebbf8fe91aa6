package cn.yingshang.infrastructure.broker;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/**
 * Keeps Kafka's thousand lines at start out of logs that nobody configured for them.
 */
final class BrokerLogging {

	private static final List<String> LOGGERS = List.of("kafka", "org.apache.kafka", "state.change.logger");

	private BrokerLogging() {
	}

	/**
	 * Sets Kafka's loggers to WARN where Logback is the backend and has no level for
	 * them.
	 */
	static void quietUnlessConfigured() {
		ILoggerFactory factory = LoggerFactory.getILoggerFactory();
		if (factory.getClass().getName().equals("ch.qos.logback.classic.LoggerContext")) {
			Logback.quietUnlessConfigured(factory);
		}
	}

	/**
	 * Apart, since Logback need not be there.
	 */
	private static final class Logback {

		static void quietUnlessConfigured(ILoggerFactory factory) {
			LoggerContext context = (LoggerContext) factory;
			for (String name : LOGGERS) {
				ch.qos.logback.classic.Logger logger = context.getLogger(name);
				if (logger.getLevel() == null) {
					logger.setLevel(Level.WARN);
				}
			}
			// Warns at each start that the only controller becomes the active one.
			context.getLogger("org.apache.kafka.controller.QuorumController").setLevel(Level.ERROR);
		}

	}

}
