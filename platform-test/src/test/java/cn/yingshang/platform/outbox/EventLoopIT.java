package cn.yingshang.platform.outbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.yingshang.infrastructure.broker.LocalBroker;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.checkpoint.Checkpoint;
import cn.yingshang.platform.inbox.Event;
import cn.yingshang.platform.inbox.EventHandler;
import cn.yingshang.platform.inbox.InboxAutoConfiguration;
import cn.yingshang.platform.inbox.Topic;
import cn.yingshang.platform.job.JobAutoConfiguration;
import cn.yingshang.platform.migration.MigrationAutoConfiguration;
import cn.yingshang.platform.observe.FailuresAutoConfiguration;
import cn.yingshang.platform.sample.Parcel;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.AggregateStores;
import cn.yingshang.platform.store.SystemScope;
import cn.yingshang.platform.store.StoreAutoConfiguration;
import cn.yingshang.platform.store.StoreSlice;
import cn.yingshang.platform.test.infrastructure.Infrastructure;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One service's saved changes become another's effects, through a real broker and store.
 */
class EventLoopIT {

	static final List<String> ARRIVED = Collections.synchronizedList(new ArrayList<>());

	private final String sender = "s" + UUID.randomUUID().toString().substring(0, 8);

	private final String receiver = "r" + UUID.randomUUID().toString().substring(0, 8);

	Infrastructure infrastructure() {
		return Infrastructure.shared();
	}

	@Test
	void publishesEachEventInOrderAndClearsIt() {
		service(this.receiver, infrastructure().bootstrapServers()).withUserConfiguration(Receiving.class)
			.run((there) -> {
				service(this.sender, infrastructure().bootstrapServers()).withUserConfiguration(Sending.class)
					.run((here) -> {
						List<String> ids = new ArrayList<>();
						for (int i = 0; i < 20; i++) {
							ids.add(sendOne(here));
						}
						arrived(ids);
						cleared(here);
					});
			});
	}

	@Test
	void sweepsWhatACrashLeft() {
		service(this.receiver, infrastructure().bootstrapServers()).withUserConfiguration(Receiving.class)
			.run((there) -> {
				List<String> ids = new ArrayList<>();
				service(this.sender, "127.0.0.1:1").withUserConfiguration(Sending.class)
					.run((crashed) -> ids.add(sendOne(crashed)));
				service(this.sender, infrastructure().bootstrapServers()).withUserConfiguration(Sending.class)
					.run((next) -> {
						arrived(ids);
						cleared(next);
					});
			});
	}

	@Test
	void sweepsOnPastADocumentItCannotRead() {
		service(this.receiver, infrastructure().bootstrapServers()).withUserConfiguration(Receiving.class)
			.run((there) -> {
				List<String> ids = new ArrayList<>();
				service(this.sender, "127.0.0.1:1").withUserConfiguration(Sending.class).run((crashed) -> {
					ids.add(sendOne(crashed));
					crashed.getBean(MongoDatabase.class)
						.getCollection("parcels")
						.updateOne(Filters.eq("_id", ids.get(0)), Updates.set("state", "TELEPORTED"));
					ids.add(sendOne(crashed));
				});
				service(this.sender, infrastructure().bootstrapServers()).withUserConfiguration(Sending.class)
					.run((next) -> {
						arrived(ids);
						cleared(next);
					});
			});
	}

	@Test
	void publishesEverythingOnceTheBrokerIsBack(@TempDir Path folder) {
		LocalBroker first = LocalBroker.open(folder, 0);
		int port = first.port();
		String servers = first.bootstrapServers();
		service(this.receiver, servers).withUserConfiguration(Receiving.class).run((there) -> {
			service(this.sender, servers).withUserConfiguration(Sending.class).run((here) -> {
				List<String> ids = new ArrayList<>(List.of(sendOne(here)));
				arrived(ids);
				first.close();
				ids.add(sendOne(here));
				ids.add(sendOne(here));
				try (LocalBroker second = LocalBroker.open(folder, port)) {
					assertThat(second.port()).isEqualTo(port);
					arrived(ids);
					cleared(here);
				}
			});
		});
	}

	@Test
	void startsNoOutboxThatNobodySweeps() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MongoAutoConfiguration.class, KafkaAutoConfiguration.class,
					OutboxAutoConfiguration.class, FailuresAutoConfiguration.class))
			.withBean(MongoDatabase.class,
					() -> MongoClients.create(infrastructure().mongoUri()).getDatabase(this.sender))
			.withBean(Checkpoint.class, () -> Checkpoint.NONE)
			.withPropertyValues("spring.mongodb.uri=" + infrastructure().mongoUri(),
					"spring.kafka.bootstrap-servers=" + infrastructure().bootstrapServers())
			.run((context) -> assertThat(context).hasFailed());
	}

	private ApplicationContextRunner service(String name, String bootstrapServers) {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MongoAutoConfiguration.class, KafkaAutoConfiguration.class,
					StoreAutoConfiguration.class, OutboxAutoConfiguration.class, InboxAutoConfiguration.class,
					JobAutoConfiguration.class, MigrationAutoConfiguration.class, FailuresAutoConfiguration.class))
			.withPropertyValues("spring.application.name=" + name, "spring.mongodb.uri=" + infrastructure().mongoUri(),
					"spring.kafka.bootstrap-servers=" + bootstrapServers);
	}

	@SuppressWarnings("unchecked")
	private static String sendOne(ApplicationContext context) {
		AggregateStore<Parcel> parcels = context.getBean(AggregateStore.class);
		Call call = Call.by(StoreSlice.person("window.scjg.210202"), StoreSlice.NOW);
		String id = UUID.randomUUID().toString();
		parcels.create(call, () -> new Parcel(id, call, "210202", "x"));
		parcels.change(id, SystemScope.named("t"), call, (parcel) -> parcel.send(call));
		return id;
	}

	private static void arrived(List<String> ids) {
		Awaitility.await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
			for (String id : ids) {
				assertThat(List.copyOf(ARRIVED)).containsOnlyOnce(id + " packed", id + " sent")
					.containsSubsequence(id + " packed", id + " sent");
			}
		});
	}

	private static void cleared(ApplicationContext context) {
		MongoDatabase database = context.getBean(MongoDatabase.class);
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.until(() -> database.getCollection("parcels").countDocuments(Filters.exists("outboxSlot")) == 0);
		assertThat(database.getCollection("parcels").countDocuments(Filters.eq("pending", List.of()))).isPositive();
	}

	@Configuration(proxyBeanMethods = false)
	static class Sending {

		@Bean
		Topic topic() {
			return new Topic(Parcel.TABLE.topic());
		}

		@Bean
		AggregateStore<Parcel> parcels(AggregateStores stores) {
			return stores.define("parcels", Parcel.class).readers(Role.WINDOW).open();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Receiving {

		@Bean
		EventHandler<Map<String, Object>> packed() {
			return on("packed");
		}

		@Bean
		EventHandler<Map<String, Object>> sent() {
			return on("sent");
		}

		@SuppressWarnings({ "unchecked", "rawtypes" })
		private static EventHandler<Map<String, Object>> on(String fact) {
			Class<Map<String, Object>> data = (Class) Map.class;
			return EventHandler.on("receiver", "cn.yingshang.post.parcel." + fact + ".v1", data,
					(Event<Map<String, Object>> event, Call call) -> ARRIVED.add(event.subject() + " " + fact));
		}

	}

}
