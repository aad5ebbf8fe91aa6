package cn.yingshang.complaint.order;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import cn.yingshang.complaint.reporter.Lookup;
import cn.yingshang.complaint.reporter.Lookups;
import cn.yingshang.complaint.reporter.Purpose;
import cn.yingshang.complaint.reporter.Reporter;
import cn.yingshang.complaint.reporter.ReporterVault;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Finds the orders of a telephone number, which tells whose they are (C-36, E-22): for
 * the hotline only, where it is the hotline, for a purpose, and written down before
 * anything is answered.
 */
public final class FindingOrdersByPhone {

	private static final Set<Role> HOTLINE = EnumSet.of(Role.OPERATOR, Role.SUPERVISOR);

	private final OrderLists orders;

	private final Lookups log;

	private final ReporterVault vault;

	private final Ids ids;

	public FindingOrdersByPhone(OrderLists orders, Lookups log, ReporterVault vault, Ids ids) {
		this.orders = orders;
		this.log = log;
		this.vault = vault;
		this.ids = ids;
	}

	/**
	 * A page of what is found, newest first.
	 * @throws NotAllowed when the actor is hotline nowhere
	 */
	public Page<Order> find(Call call, String phone, Purpose purpose, PageRequest page) {
		Actor hotline = call.actor().only(HOTLINE);
		if (hotline.departments(HOTLINE).isEmpty()) {
			throw new NotAllowed("order: only the hotline searches by telephone number (C-36)");
		}
		String mac = this.vault.mac(new Reporter(null, phone, null).phone());
		Page<Order> found = this.orders.byPhone(Scope.of(hotline), mac, page);
		this.log.add(found.items().isEmpty() ? List.of(line(call, purpose, null))
				: found.items().stream().map((order) -> line(call, purpose, order.id())).toList());
		return found;
	}

	private Lookup line(Call call, Purpose purpose, @Nullable String orderId) {
		return new Lookup(this.ids.next(), orderId, call.at(), call.actor().subject(), purpose);
	}

}
