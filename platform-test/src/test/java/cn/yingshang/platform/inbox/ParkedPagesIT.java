package cn.yingshang.platform.inbox;

import java.util.ArrayList;
import java.util.List;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.checkpoint.Checkpoint;
import cn.yingshang.platform.event.Outbox;
import cn.yingshang.platform.inbox.ParkedEvent.Status;
import cn.yingshang.platform.store.BadCursor;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.StoreSlice;
import cn.yingshang.platform.test.infrastructure.Infrastructure;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Ops turn the pages of parked events to the end. */
class ParkedPagesIT {

	private static final Actor OPS = StoreSlice.person("ops.*.*");

	@Test
	void turnsPagesToTheEnd() {
		try (StoreSlice slice = new StoreSlice(Infrastructure.shared(), Outbox.NONE)) {
			InboxStore store = new InboxStore(slice.stores);
			Inbox inbox = new Inbox(store, new Reactions(List.of(), JsonMapper.builder().build(), StoreSlice.clock()),
					StoreSlice.clock(), Checkpoint.NONE, Runnable::run);
			InboxListener listener = new InboxListener(inbox, StoreSlice.clock());
			for (int i = 1; i <= 5; i++) {
				listener.accept(List.of(new ConsumerRecord<>("yingshang.post", 0, i, "k", "rubbish".getBytes())));
			}
			ParkedEventsController controller = new ParkedEventsController(new ParkedEvents(store, StoreSlice.clock()));
			List<String> seen = new ArrayList<>();
			String after = null;
			do {
				Page<ParkedEventView> page = controller.list(OPS, Status.DEAD, new PageRequest(2, after));
				page.items().forEach((event) -> seen.add(event.id()));
				after = page.next();
				assertThat((after != null) ? after : "").matches("[A-Za-z0-9_-]*");
			}
			while (after != null);
			assertThat(seen).hasSize(5).doesNotHaveDuplicates();
			String dead = controller.list(OPS, Status.DEAD, new PageRequest(2, null)).next();
			assertThatExceptionOfType(BadCursor.class)
				.isThrownBy(() -> controller.list(OPS, Status.HELD, new PageRequest(2, dead)));
		}
	}

}
