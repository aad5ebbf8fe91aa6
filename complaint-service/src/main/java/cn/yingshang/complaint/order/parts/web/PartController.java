package cn.yingshang.complaint.order.parts.web;

import java.util.EnumSet;
import java.util.Set;

import cn.yingshang.complaint.order.parts.OrderPart;
import cn.yingshang.complaint.order.parts.PartLists;
import cn.yingshang.complaint.order.parts.PartState;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.city.RegionFilter;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.security.Roles;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.web.Changes;
import cn.yingshang.platform.web.Personal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What assisting departments are asked and answer (C-20, C-23). */
@RestController
@RequestMapping(OrderPart.ADDRESS)
@Tag(name = "parts")
class PartController {

	private static final Set<Role> READERS = EnumSet.of(Role.HANDLER, Role.HEAD, Role.OPERATOR, Role.SUPERVISOR,
			Role.AUDITOR);

	private final Resource<OrderPart, PartView> parts;

	private final PartLists lists;

	PartController(Resource<OrderPart, PartView> parts, PartLists lists) {
		this.parts = parts;
		this.lists = lists;
	}

	@GetMapping
	@Operation(summary = "What a department is asked, what is due first comes first", operationId = "listOrderParts")
	Page<PartView> queue(@RequestParam PartState state, @RequestParam(required = false) @Nullable RegionFilter region,
			PageRequest page, Actor actor) {
		Roles.require(actor, READERS.toArray(Role[]::new));
		return this.lists.queue(Scope.of(actor), RegionFilter.code(region), state, page)
			.map((part) -> this.parts.row(part, actor));
	}

	@PostMapping("/{id}/answer")
	@Changes
	@Operation(summary = "Answer the lead", operationId = "answerPart")
	ResponseEntity<PartView> answer(@PathVariable String id, @Valid @RequestBody Answer body, Call call) {
		return this.parts.change(id, call, (part) -> part.answer(call, body.answer(), body.late()));
	}

	record Answer(@Personal @NotBlank @Size(max = 4000) String answer,
			@Personal @Nullable @Size(max = 4000) String late) {
	}

}
