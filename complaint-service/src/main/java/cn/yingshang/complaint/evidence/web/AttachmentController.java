package cn.yingshang.complaint.evidence.web;

import java.net.URI;

import cn.yingshang.complaint.evidence.EvidenceRoom;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.security.Roles;
import cn.yingshang.platform.web.Creates;
import cn.yingshang.rulebook.Rules;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes evidence before it is referred to (C-35, decision 12). It is read through the
 * order it belongs to, so that who may not see the order sees none of it.
 */
@RestController
@RequestMapping("/api/complaints/attachments")
@Tag(name = "evidence")
class AttachmentController {

	private final EvidenceRoom room;

	AttachmentController(EvidenceRoom room) {
		this.room = room;
	}

	@PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
	@Creates
	@Operation(summary = "Upload evidence, at most 10 MB", operationId = "uploadEvidence")
	ResponseEntity<Kept> upload(@RequestBody byte[] content, Call call) {
		Roles.require(call.actor(), Role.HANDLER, Role.OPERATOR);
		if (content.length == 0) {
			throw new RuleViolation(Rules.C_35, "body", null, "附件是空的");
		}
		String sha256 = this.room.keep(content, call.actor().subject(), call.at());
		return ResponseEntity.created(URI.create("/api/complaints/attachments/" + sha256))
			.body(new Kept(sha256, content.length));
	}

	/**
	 * What was kept.
	 *
	 * @param sha256 its name from now on
	 * @param size bytes
	 */
	record Kept(String sha256, long size) {
	}

}
