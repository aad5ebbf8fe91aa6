package cn.yingshang.approval.offer.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import cn.yingshang.approval.ApprovalSettings;
import cn.yingshang.approval.catalogue.Catalogue;
import cn.yingshang.approval.catalogue.Item;
import cn.yingshang.approval.promise.StandingHint;
import cn.yingshang.approval.promise.StandingHints;
import cn.yingshang.approval.subject.KnownSubject;
import cn.yingshang.approval.subject.Subjects;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.time.CityTime;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.security.Public;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue. */
@RestController
@RequestMapping("/api/approvals/items")
@Tag(name = "items")
class ItemController {

	private static final Set<Role> STAFF = Set.of(Role.WINDOW, Role.REVIEWER, Role.HEAD);

	private final Catalogue catalogue;

	private final ApprovalSettings settings;

	private final StandingHints hints;

	private final Subjects subjects;

	private final Clock clock;

	ItemController(Catalogue catalogue, ApprovalSettings settings, StandingHints hints, Subjects subjects,
			Clock clock) {
		this.catalogue = catalogue;
		this.settings = settings;
		this.hints = hints;
		this.subjects = subjects;
		this.clock = clock;
	}

	@GetMapping
	@Public
	@Operation(summary = "All items in force", operationId = "listItems")
	List<ItemView> all() {
		return this.catalogue.all(CityTime.today(this.clock))
			.stream()
			.map((item) -> ItemView.of(item, this.settings.verificationDays(), null))
			.toList();
	}

	@GetMapping("/{code}")
	@Public
	@Operation(summary = "An item; for its party or staff with a hint about the promise lane", operationId = "readItem",
			description = "creditCode adds whether the promise lane looks open for that enterprise: for itself, and for "
					+ "window, reviewer or head of the item's department in the enterprise's region, else 403.")
	ItemView read(@PathVariable String code, @RequestParam(required = false) @Nullable String creditCode, Actor actor) {
		Item item = this.catalogue.find(code, CityTime.today(this.clock)).orElseThrow(() -> new NotFound("item", code));
		ItemView.Hint hint = null;
		if (creditCode != null) {
			requireMayAsk(actor, item, creditCode);
			StandingHint known = this.hints.of(creditCode);
			hint = new ItemView.Hint(item.promise().allowed() && known.eligible(), known.grounds());
		}
		return ItemView.of(item, this.settings.verificationDays(), hint);
	}

	/**
	 * An enterprise's standing is for itself and for who would decide its application;
	 * one that is unknown here is in no region.
	 */
	private void requireMayAsk(Actor actor, Item item, String creditCode) {
		String region = this.subjects.find(creditCode).map(KnownSubject::region).orElse(null);
		if (!actor.is(creditCode) && !actor.may(STAFF, item.department(), region)) {
			throw new NotAllowed("needs a role of the item's department in the enterprise's region");
		}
	}

}
