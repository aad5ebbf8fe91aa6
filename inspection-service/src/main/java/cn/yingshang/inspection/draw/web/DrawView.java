package cn.yingshang.inspection.draw.web;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.inspection.draw.DrawShare;
import cn.yingshang.inspection.draw.JointDraw;
import cn.yingshang.inspection.draw.NotHeld;
import cn.yingshang.inspection.draw.PublicValue;
import cn.yingshang.inspection.visit.schedule.Cancellation;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.draw.Commitment;
import cn.yingshang.kernel.draw.Reveal;
import cn.yingshang.kernel.draw.StratumQuota;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.resource.Shown;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A draw as anybody sees it: tokens, quotas of unnamed strata and hashes, no enterprise
 * and no class (B-10, B-50).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DrawView(String id, String state, String name, @Nullable String region, @Nullable String leadDepartment,
		List<String> departments, String template, @Nullable LocalDate from, @Nullable LocalDate to, String listHash,
		int candidates, int excluded, List<StratumQuota> quotas, @Nullable PublicValue publicValue,
		@Nullable String series, @Nullable Integer number, @Nullable List<ShareView> shares, List<String> missing,
		List<NotHeldView> notHeld, @Nullable String seed, String proof,
		@JsonProperty("_actions") List<ActionLink> actions) {

	static DrawView of(JointDraw draw, Shown shown, @Nullable List<DrawShare> shares) {
		return new DrawView(draw.id(), draw.state().name(), draw.name(), draw.region(), draw.department(),
				draw.departments(), draw.template(), draw.from().orElse(null), draw.to().orElse(null), draw.listHash(),
				draw.list().candidates().size(), draw.list().excluded().size(), draw.list().quotas(),
				draw.publicValue().orElse(null), draw.series(), draw.number(),
				(shares != null) ? shares.stream().map((share) -> ShareView.of(share, shown.actor())).toList() : null,
				draw.missing(), draw.notHeld().stream().map(NotHeldView::of).toList(), draw.seed().orElse(null),
				shown.address() + "/proof", shown.actions());
	}

	/**
	 * A drawn visit that was called off, without the token: it would tell its enterprise
	 * the stratum.
	 */
	record NotHeldView(Cancellation.Ground ground, LocalDate on, boolean replaced) {

		static NotHeldView of(NotHeld mark) {
			return new NotHeldView(mark.ground(), mark.on(), mark.next() != null);
		}

	}

	/** What a department has contributed so far. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record ShareView(@Nullable String department, String state, @Nullable Commitment commitment,
			@Nullable Reveal reveal, @JsonProperty("_actions") List<ActionLink> actions) {

		static ShareView of(DrawShare share, Actor actor) {
			return new ShareView(share.department(), share.state().name(), share.commitment().orElse(null),
					share.reveal().orElse(null),
					ActionLink.of(share, actor, DrawResource.ADDRESS.path() + "/" + share.drawId()));
		}

	}

}
