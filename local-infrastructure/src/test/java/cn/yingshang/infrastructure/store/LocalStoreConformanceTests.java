package cn.yingshang.infrastructure.store;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

/**
 * The contract on the local store.
 */
class LocalStoreConformanceTests extends WriteConformance {

	@TempDir
	static Path folder;

	private LocalStore store;

	@Override
	String start() {
		this.store = LocalStore.open(folder, 0);
		return this.store.connectionString();
	}

	@Override
	void stop() {
		this.store.close();
	}

}
