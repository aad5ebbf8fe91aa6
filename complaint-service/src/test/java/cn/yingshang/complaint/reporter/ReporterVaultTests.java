package cn.yingshang.complaint.reporter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;

import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.rule.TryLater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Sealing, opening, finding, masking (E-20 to E-23, C-36). */
class ReporterVaultTests {

	private static final Reporter CALLER = new Reporter("欧阳若兰", "13900007777", "大连市中山区人民路街道民生街77号");

	private final ReporterVault vault = new ReporterVault(keys("k1", 1));

	private static ReporterKeys keys(String id, int seed) {
		return ReporterKeys.of(id, Map.of(id, key(seed)), key(99));
	}

	private static byte[] key(int seed) {
		byte[] key = new byte[32];
		Arrays.fill(key, (byte) seed);
		return key;
	}

	@Test
	void opensWhatItSealed() {
		assertThat(this.vault.open("o", this.vault.seal("o", CALLER))).isEqualTo(CALLER);
		Reporter nameless = new Reporter(null, "0411-82345678", null);
		assertThat(this.vault.open("o", this.vault.seal("o", nameless))).isEqualTo(nameless);
	}

	@Test
	void sealsTheSameTwiceDifferently() {
		SealedReporter sealed = this.vault.seal("o", CALLER);
		assertThat(sealed).isNotEqualTo(this.vault.seal("o", CALLER));
		assertThat(new String(sealed.content(), StandardCharsets.UTF_8)).doesNotContain("13900007777", "欧阳");
	}

	@Test
	void opensNothingMovedChangedOrSealedWithAnUnknownKey() {
		SealedReporter sealed = this.vault.seal("o", CALLER);
		assertThatIllegalStateException().isThrownBy(() -> this.vault.open("other", sealed));
		byte[] changed = sealed.content();
		changed[20] ^= 1;
		assertThatIllegalStateException().isThrownBy(() -> this.vault.open("o", new SealedReporter("k1", changed)));
		assertThatExceptionOfType(TryLater.class).isThrownBy(() -> new ReporterVault(keys("k2", 2)).open("o", sealed));
	}

	@Test
	void opensWithARetiredKeyAndSealsWithTheActiveOne() {
		SealedReporter old = this.vault.seal("o", CALLER);
		ReporterVault rotated = new ReporterVault(ReporterKeys.of("k2", Map.of("k1", key(1), "k2", key(2)), key(99)));
		assertThat(rotated.open("o", old)).isEqualTo(CALLER);
		assertThat(rotated.seal("o", CALLER).keyId()).isEqualTo("k2");
		assertThat(rotated.mac("13900007777")).as("found across rotation").isEqualTo(this.vault.mac("13900007777"));
	}

	@Test
	void refusesWeakOrSharedKeys() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ReporterKeys.of("k1", Map.of("k1", new byte[16]), key(9)));
		assertThatIllegalArgumentException().isThrownBy(() -> ReporterKeys.of("k1", Map.of("k1", key(1)), key(1)));
		assertThatIllegalArgumentException().isThrownBy(() -> ReporterKeys.of("k9", Map.of("k1", key(1)), key(9)));
	}

	@Test
	void printsItselfOnlyMasked() {
		assertThat(CALLER.toString()).contains("欧阳*", "139****7777", "人民路街道****").doesNotContain("若兰", "77号");
	}

	@Test
	void starsItselfInText() {
		assertThat(CALLER.starred("我是欧阳若兰,139-0000-7777,住大连市中山区人民路街道民生街77号,另一号13911112222"))
			.doesNotContain("若兰", "0000", "民生街")
			.contains("13911112222");
	}

	@ParameterizedTest
	@ValueSource(strings = { "12345678901", "1390000777", "139000077777", "abc", "0411" })
	void refusesWhatIsNoTelephoneNumberWithoutRepeatingIt(String phone) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> new Reporter(null, phone, null))
			.satisfies((refused) -> {
				assertThat(refused.rule()).isEqualTo("E-23");
				assertThat(refused.extensions().toString() + refused.getMessage()).doesNotContain(phone);
			});
	}

	@Test
	void makesNoKeysSilently(@TempDir Path folder) {
		assertThatIllegalStateException().isThrownBy(() -> KeyFile.read(folder.resolve("reporter.keys"), false))
			.withMessageContaining("./yingshang keys");
		assertThat(folder).isEmptyDirectory();
	}

	@Test
	void keepsADemonstrationsKeysInAFileOfItsOwn(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("keys/reporter.keys");
		SealedReporter sealed = new ReporterVault(KeyFile.read(file, true)).seal("o", CALLER);
		assertThat(new ReporterVault(KeyFile.read(file, true)).open("o", sealed)).isEqualTo(CALLER);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(folder.resolve("keys")).isDirectoryContaining((one) -> one.equals(file));
	}

}
