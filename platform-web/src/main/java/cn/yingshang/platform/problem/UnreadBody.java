package cn.yingshang.platform.problem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a body nobody has read, mostly a refused one. Tomcat would read it to
 * its end in the worker thread, however slowly it comes. Here the connection is closed,
 * and only few may go on sending for a moment, so that an honest caller, who reads when
 * it has sent all, gets its answer.
 */
final class UnreadBody extends ValveBase {

	private static final Logger logger = LoggerFactory.getLogger(UnreadBody.class);

	private static final int FEW = 8;

	private static final long A_MOMENT = Duration.ofSeconds(2).toNanos();

	private static final long LARGEST = 2 * 1024 * 1024;

	private static final String REST = UnreadBody.class.getName();

	private final Semaphore places = new Semaphore(FEW);

	UnreadBody() {
		super(true);
	}

	/**
	 * Whether the connection can be used again: the request's body has been read, or is
	 * here to its end and is now. A refusal that finds it isn't says so in its head.
	 */
	static boolean isRead(HttpServletRequest request) {
		return !(request.getAttribute(REST) instanceof Rest rest) || rest.isThereAlready();
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		Rest rest = new Rest(request.getCoyoteRequest());
		request.setAttribute(REST, rest);
		getNext().invoke(request, response);
		if (request.isAsync() || rest.isThereAlready()) {
			return;
		}
		response.setHeader("Connection", "close");
		request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
		response.finishResponse();
		if (!request.getCoyoteRequest().hasExpectation() && this.places.tryAcquire()) {
			try {
				rest.pass();
			}
			finally {
				this.places.release();
			}
		}
	}

	/** What is still to come; it is thrown away. */
	private static final class Rest implements ApplicationBufferHandler {

		private final org.apache.coyote.Request request;

		private ByteBuffer last = EMPTY_BUFFER;

		private long passed;

		Rest(org.apache.coyote.Request request) {
			this.request = request;
		}

		/** Reads what has arrived, and tells whether that was all. */
		boolean isThereAlready() {
			while (!this.request.isFinished() && this.passed < LARGEST && hasArrived() && read()) {
				// The next piece.
			}
			return this.request.isFinished();
		}

		void pass() {
			long begun = System.nanoTime();
			while (!this.request.isFinished() && this.passed < LARGEST && System.nanoTime() - begun < A_MOMENT
					&& read()) {
				// The next piece.
			}
		}

		private boolean hasArrived() {
			if (this.request.hasExpectation()) {
				return false;
			}
			this.request.action(ActionCode.AVAILABLE, Boolean.TRUE);
			return this.request.getAvailable() > 0;
		}

		private boolean read() {
			try {
				int n = this.request.doRead(this);
				this.passed += Math.max(0, n);
				return n >= 0;
			}
			catch (IOException ex) {
				logger.debug("The rest of a refused body broke off", ex);
				return false;
			}
		}

		@Override
		public void setByteBuffer(ByteBuffer buffer) {
			this.last = buffer;
		}

		@Override
		public ByteBuffer getByteBuffer() {
			return this.last;
		}

		@Override
		public void expand(int size) {
			throw new UnsupportedOperationException("nothing is gathered here");
		}

	}

}
