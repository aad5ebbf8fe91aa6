package cn.yingshang.gateway.limit;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a caller may ask for.
 *
 * @param perSecond requests a second in the long run
 * @param burst requests at once after a rest
 * @param inFlight requests in progress at one time; refusals are never in progress
 */
public record Budget(int perSecond, int burst, @DefaultValue("40") int inFlight) {

	public Budget {
		if (perSecond < 1 || burst < 1 || perSecond > 1_000_000 || burst > 1_000_000) {
			throw new IllegalArgumentException(
					"a budget has 1 to 1,000,000 requests a second and at once, not " + perSecond + " and " + burst);
		}
		if (inFlight < 1) {
			throw new IllegalArgumentException("a budget has at least one request in progress, not " + inFlight);
		}
	}

}
