package cn.yingshang.inspection.item;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;

/** The public list of check items (随机抽查事项清单, B-06) and the templates made of them. */
public final class CheckItems {

	private final Map<String, CheckCategory> categories = new LinkedHashMap<>();

	private final Map<String, CheckItem> items = new LinkedHashMap<>();

	private final Map<String, VisitTemplate> templates = new LinkedHashMap<>();

	public CheckItems(Collection<CheckCategory> categories, Collection<CheckItem> items,
			Collection<VisitTemplate> templates) {
		categories.forEach((category) -> this.categories.put(category.code(), category));
		items.forEach((item) -> {
			if (!this.categories.containsKey(item.category()) || this.items.put(item.code(), item) != null) {
				throw new IllegalArgumentException("check item " + item.code() + ": twice, or of no category");
			}
		});
		templates.forEach((template) -> {
			published(template.subItems());
			this.templates.put(template.code(), template);
		});
	}

	public Optional<CheckItem> find(String code) {
		return Optional.ofNullable(this.items.get(code));
	}

	/** The items of these codes. */
	public List<CheckItem> published(Collection<String> codes) {
		return codes.stream().map(this::published).toList();
	}

	/**
	 * A published item.
	 * @throws RuleViolation B-21 when it is not in the public list
	 */
	public CheckItem published(String code) {
		CheckItem item = this.items.get(code);
		if (item == null || !item.published()) {
			throw new RuleViolation(Rules.B_21, "subItem", code, "事项未列入公布的检查事项清单,不得实施检查,企业有权拒绝");
		}
		return item;
	}

	public Collection<CheckItem> all() {
		return Collections.unmodifiableCollection(this.items.values());
	}

	public Collection<CheckCategory> categories() {
		return Collections.unmodifiableCollection(this.categories.values());
	}

	public Collection<VisitTemplate> templates() {
		return Collections.unmodifiableCollection(this.templates.values());
	}

	/**
	 * A template by code.
	 * @throws RuleViolation when there is none
	 */
	public VisitTemplate template(String code) {
		VisitTemplate template = this.templates.get(code);
		if (template == null) {
			throw new RuleViolation(Rules.B_28, "template", code, "没有此联合检查模板");
		}
		return template;
	}

	/** The published items a permit's promise covers. */
	public List<String> promisedBy(String permit) {
		return this.items.values()
			.stream()
			.filter((item) -> item.published() && item.promisedBy().contains(permit))
			.map(CheckItem::code)
			.toList();
	}

	/** The published items of one department. */
	public List<String> of(String department) {
		return this.items.values()
			.stream()
			.filter((item) -> item.published() && item.department().equals(department))
			.map(CheckItem::code)
			.toList();
	}

	/**
	 * What the verification of a promise checks: the joint template of such enterprises
	 * if it covers all that was promised, so that one visit does (B-28), otherwise just
	 * what was promised; if the promise names no item, what the department may check.
	 */
	public List<String> verificationOf(String permit, String department, String industry) {
		List<String> promised = promisedBy(permit);
		if (promised.isEmpty()) {
			return of(department);
		}
		return this.templates.values()
			.stream()
			.filter((template) -> template.fits(industry) && template.subItems().containsAll(promised))
			.findFirst()
			.map(VisitTemplate::subItems)
			.orElse(promised);
	}

	/** The items grouped by the department that checks them, departments in order. */
	public Map<String, List<String>> byDepartment(Collection<String> codes) {
		return published(codes).stream()
			.collect(Collectors.groupingBy(CheckItem::department, TreeMap::new,
					Collectors.mapping(CheckItem::code, Collectors.toList())));
	}

}
