package cn.yingshang.platform.problem;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The container's error page: what fails outside a controller is a problem too. */
@Controller
class ProblemErrorController implements ErrorController {

	private final ProblemWriter writer;

	ProblemErrorController(ProblemWriter writer) {
		this.writer = writer;
	}

	@RequestMapping("${spring.web.error.path:${error.path:/error}}")
	void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IOException) {
			this.writer.write(PlatformProblems.MALFORMED_REQUEST, "The body is cut off.", request, response);
			return;
		}
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		this.writer.write(PlatformProblems.forStatus((status instanceof Integer code) ? code : 404), null, request,
				response);
	}

}
