package cn.yingshang.infrastructure.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

import cn.yingshang.infrastructure.files.PrivateFile;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/**
 * The key that signs all tokens (RS256), made at the first start and kept, so that a
 * restart invalidates no token.
 */
final class SigningKey {

	private static final int BITS = 2048;

	private SigningKey() {
	}

	static RSAKey in(Path folder) {
		Path file = folder.resolve("signing-key.json");
		try {
			if (Files.exists(file)) {
				return RSAKey.parse(PrivateFile.read(file));
			}
			RSAKey key = new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE)
				.algorithm(JWSAlgorithm.RS256)
				.keyIDFromThumbprint(true)
				.generate();
			PrivateFile.write(file, key.toJSONString());
			return key;
		}
		catch (ParseException ex) {
			throw new IllegalStateException(
					"The signing key in " + file + " is damaged. Delete the file; tokens issued before become invalid.",
					ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The signing key in " + file + " can't be read or written", ex);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
