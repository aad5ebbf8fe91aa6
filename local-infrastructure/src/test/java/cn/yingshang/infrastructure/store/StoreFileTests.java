package cn.yingshang.infrastructure.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import cn.yingshang.infrastructure.store.file.Rows;
import cn.yingshang.infrastructure.store.file.Sql;
import cn.yingshang.infrastructure.store.file.StoreFailure;
import cn.yingshang.infrastructure.store.file.StoreFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StoreFileTests {

	@TempDir
	Path folder;

	private StoreFile file;

	@BeforeEach
	void open() {
		this.file = new StoreFile(this.folder.resolve("test.db"));
		this.file.writer().write(() -> {
			this.file.writer().sql().execute("create table t(id integer primary key, doc blob)");
			return true;
		});
	}

	@AfterEach
	void close() {
		this.file.close();
	}

	@Test
	void forcesEveryCommitToDisk() {
		Sql sql = this.file.writer().sql();
		assertThat(sql.number("pragma synchronous")).isEqualTo(2);
		assertThat(sql.number("pragma wal_autocheckpoint")).isZero();
		try (Rows rows = sql.query("select 1, cast(journal_mode as blob) from pragma_journal_mode", List.of(), () -> {
		})) {
			assertThat(rows.next()).isTrue();
			assertThat(new String(rows.doc(), StandardCharsets.UTF_8)).isEqualTo("wal");
		}
	}

	@Test
	void acknowledgesAGroupOnlyOnceItsCommitIsVisible() throws Exception {
		ExecutorService executor = Executors.newFixedThreadPool(8);
		try {
			List<Future<?>> writers = new ArrayList<>();
			for (int writer = 0; writer < 8; writer++) {
				int base = writer * 1000;
				writers.add(executor.submit(() -> {
					for (int i = 1; i <= 100; i++) {
						long id = base + i;
						this.file.writer()
							.write(() -> this.file.writer()
								.sql()
								.update("insert into t(id, doc) values(?, ?)", id, new byte[] { 1 }));
						try (Rows rows = this.file.query("select id, doc from t where id = ?", List.of(id))) {
							assertThat(rows.next()).isTrue();
						}
						if (i % 10 == 0) {
							this.file.checkpoint();
						}
					}
				}));
			}
			for (Future<?> writer : writers) {
				writer.get();
			}
		}
		finally {
			executor.shutdownNow();
		}
		assertThat(this.file.writer().sql().number("select count(*) from t")).isEqualTo(800);
	}

	@Test
	void failsWhatTheCommandFailedWithAndKeepsTheOthers() {
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> this.file.writer().write(() -> {
			throw new IllegalArgumentException("refused");
		}));
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> this.file.writer().write(() -> this.file.writer().step(() -> {
				this.file.writer().sql().update("insert into t(id) values(1)");
				throw new IllegalArgumentException("undone");
			})));
		assertThat(this.file.writer().write(() -> this.file.writer().sql().number("select count(*) from t"))).isZero();
	}

	@Test
	void stopsAfterAFailureUnderneath() {
		assertThatExceptionOfType(StoreFailure.class).isThrownBy(
				() -> this.file.writer().write(() -> this.file.writer().sql().update("insert into missing values(1)")));
		assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> this.file.writer().write(() -> 1))
			.withMessageContaining("stopped after a failure");
	}

}
