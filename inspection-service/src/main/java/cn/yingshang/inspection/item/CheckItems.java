package cn.yingshang.inspection.item;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;

/** The public list of check items (随机抽查事项清单, B-06) and the templates made of them. */
public final class CheckItems {

	private final Supplier<Lists> lists;

	private CheckItems(Supplier<Lists> lists) {
		this.lists = lists;
	}

	public CheckItems(Collection<CheckCategory> categories, Collection<CheckItem> items,
			Collection<VisitTemplate> templates) {
		Lists read = new Lists(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
		this.lists = () -> read;
		categories.forEach((category) -> read.categories.put(category.code(), category));
		items.forEach((item) -> {
			if (!read.categories.containsKey(item.category()) || read.items.put(item.code(), item) != null) {
				throw new IllegalArgumentException("check item " + item.code() + ": twice, or of no category");
			}
		});
		templates.forEach((template) -> {
			if (!template.subItems().stream().allMatch((code) -> find(code).filter(CheckItem::published).isPresent())) {
				throw new IllegalArgumentException("template " + template.code() + ": an item is not published");
			}
			read.templates.put(template.code(), template);
		});
	}

	/** The list that is in force whenever it is asked. */
	public static CheckItems following(Supplier<CheckItems> current) {
		return new CheckItems(() -> current.get().lists.get());
	}

	/** What was published stays, if only as no longer published: visits name it. */
	public void requireAll(CheckItems before) {
		requireKeys("check item", before.lists.get().items, this.lists.get().items);
		requireKeys("template", before.lists.get().templates, this.lists.get().templates);
	}

	private static void requireKeys(String what, Map<String, ?> before, Map<String, ?> now) {
		before.keySet().forEach((code) -> {
			if (!now.containsKey(code)) {
				throw new IllegalArgumentException(what + " " + code + " is gone");
			}
		});
	}

	public Optional<CheckItem> find(String code) {
		return Optional.ofNullable(this.lists.get().items.get(code));
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
		CheckItem item = this.lists.get().items.get(code);
		if (item == null || !item.published()) {
			throw new RuleViolation(Rules.B_21, "subItem", code, "事项未列入公布的检查事项清单,不得实施检查,企业有权拒绝");
		}
		return item;
	}

	public Collection<CheckItem> all() {
		return Collections.unmodifiableCollection(this.lists.get().items.values());
	}

	public Collection<CheckCategory> categories() {
		return Collections.unmodifiableCollection(this.lists.get().categories.values());
	}

	public Collection<VisitTemplate> templates() {
		return Collections.unmodifiableCollection(this.lists.get().templates.values());
	}

	/**
	 * A template by code.
	 * @throws RuleViolation when there is none
	 */
	public VisitTemplate template(String code) {
		VisitTemplate template = this.lists.get().templates.get(code);
		if (template == null) {
			throw new RuleViolation(Rules.B_28, "template", code, "没有此联合检查模板");
		}
		return template;
	}

	/** The published items a permit's promise covers. */
	public List<String> promisedBy(String permit) {
		return this.lists.get().items.values()
			.stream()
			.filter((item) -> item.published() && item.promisedBy().contains(permit))
			.map(CheckItem::code)
			.toList();
	}

	/** The published items of one department. */
	public List<String> of(String department) {
		return this.lists.get().items.values()
			.stream()
			.filter((item) -> item.published() && item.department().equals(department))
			.map(CheckItem::code)
			.toList();
	}

	/**
	 * What a department checks at an enterprise because of a complaint: its published
	 * items that fit the enterprise and the matter; where none of them is about the
	 * matter, those that fit the enterprise.
	 */
	public List<String> about(String matter, String department, String industry) {
		List<CheckItem> fitting = of(department).stream()
			.map(this::published)
			.filter((item) -> item.fits(industry))
			.toList();
		List<CheckItem> close = fitting.stream().filter((item) -> item.matters().contains(matter)).toList();
		return (close.isEmpty() ? fitting : close).stream().map(CheckItem::code).toList();
	}

	/**
	 * What the verification of a promise checks: what was promised to the department, and
	 * nothing of the others', for whom a promise to one is no ground (A-75, B-24); if the
	 * promise names no item, what the department may check there.
	 */
	public List<String> verificationOf(String permit, String department, String industry) {
		List<String> promised = promisedBy(permit).stream()
			.filter((code) -> published(code).department().equals(department))
			.toList();
		return !promised.isEmpty() ? promised
				: of(department).stream().filter((code) -> published(code).fits(industry)).toList();
	}

	/** The items grouped by the department that checks them, departments in order. */
	public Map<String, List<String>> byDepartment(Collection<String> codes) {
		return published(codes).stream()
			.collect(Collectors.groupingBy(CheckItem::department, TreeMap::new,
					Collectors.mapping(CheckItem::code, Collectors.toList())));
	}

	private record Lists(Map<String, CheckCategory> categories, Map<String, CheckItem> items,
			Map<String, VisitTemplate> templates) {
	}

}
