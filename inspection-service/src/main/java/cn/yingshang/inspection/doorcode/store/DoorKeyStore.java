package cn.yingshang.inspection.doorcode.store;

import java.util.Optional;

import cn.yingshang.inspection.Secrets;
import cn.yingshang.inspection.doorcode.DoorKeys;
import cn.yingshang.platform.store.AggregateStores;
import cn.yingshang.platform.store.Projection;

/** One row an enterprise, written once: who comes second reads what the first wrote. */
final class DoorKeyStore implements DoorKeys {

	private final Projection<Row> rows;

	private final Secrets secrets;

	DoorKeyStore(AggregateStores stores, Secrets secrets) {
		this.rows = stores.projection("doorkeys", Row.class).id("creditCode").open();
		this.secrets = secrets;
	}

	@Override
	public Optional<String> find(String creditCode) {
		return this.rows.find(creditCode).map(Row::secret);
	}

	@Override
	public String obtain(String creditCode) {
		return find(creditCode).orElseGet(() -> {
			this.rows.keep(creditCode, 0, new Row(creditCode, this.secrets.next()));
			return find(creditCode).orElseThrow();
		});
	}

	private record Row(String creditCode, String secret) {
	}

}
