package cn.yingshang.demo.story;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.yingshang.demo.client.NotAsTold;
import cn.yingshang.demo.client.Reply;
import cn.yingshang.kernel.canonical.Sha256;
import tools.jackson.databind.JsonNode;

/** The chapter about a draw that anyone can compute again (B-04, B-10, B-53). */
final class JointDraw {

	private static final List<String> DEPARTMENTS = List.of("cgj", "gaj", "rsj", "scjg", "sthj", "whly", "wjw", "xfj",
			"yjj");

	private final Cast cast;

	private final Narrator narrator;

	JointDraw(Cast cast, Narrator narrator) {
		this.cast = cast;
		this.narrator = narrator;
	}

	/** Nine departments commit and reveal; gives the public proof. */
	JsonNode draw() {
		Map<String, Object> task = Map.of("name", "中山区酒店联合抽查 " + this.cast.random(3), "region", Cast.REGION,
				"leadDepartment", "scjg", "departments", DEPARTMENTS, "template", "hotel-joint", "from",
				this.cast.today, "to", LocalDate.parse(this.cast.today).plusDays(30).toString());
		Reply draw = this.narrator
			.tell("市场监管局负责人", "发起联合抽查,公布候选名录的哈希", this.cast.as("head", "scjg").create("/api/inspections/draws", task))
			.expect(201);
		String path = "/api/inspections/draws/" + draw.text("/id");
		Map<String, String[]> shares = new LinkedHashMap<>();
		for (String department : DEPARTMENTS) {
			String[] share = { this.cast.random(32), this.cast.random(16) };
			shares.put(department, share);
			String commitment = Sha256.hex(department + "|" + share[0] + "|" + share[1]);
			this.narrator
				.tell(department + " 检查员", "提交承诺值",
						this.cast.as("inspector", department)
							.create(path + "/commit", Map.of("commitment", commitment)))
				.expect(200);
		}
		shares.forEach(
				(department, share) -> this.narrator
					.tell(department + " 检查员", "公开原值",
							this.cast.as("inspector", department)
								.create(path + "/reveal", Map.of("nonce", share[0], "value", share[1])))
					.expect(200));
		this.narrator
			.tell("市场监管局负责人", "摇号:HMAC-SHA256(种子, 编号) 最小者中签",
					this.cast.as("head", "scjg").readAndAct(path, "draw", Map.of()))
			.expect(200);
		JsonNode proof = this.cast.nobody().get(path + "/proof").expect(200).body();
		if (proof.isEmpty()) {
			throw new NotAsTold("the proof is empty");
		}
		this.narrator.tell("审计员", "摇号之后核对编号与企业的对应", this.cast.auditor().get(path + "/openings")).expect(200);
		Reply again = this.cast.as("head", "scjg").readAndAct(path, "draw", Map.of());
		if (again.status() != 409) {
			throw new NotAsTold("a second draw answered " + again.status() + ", not 409");
		}
		this.narrator.found("再摇一次被拒绝 (409):不得重抽");
		return proof;
	}

}
