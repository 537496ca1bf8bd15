using System.Collections.Immutable;
using System.Globalization;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>The resources that a rule is about, and the ways to say what must hold for each. Paths are written with dots.</summary>
internal sealed class Subject(Func<Inventory, IEnumerable<ResourceNode>> select)
{
    /// <summary>What a property is said to be that is not there.</summary>
    public const string Missing = "missing";

    // Long enough for an address or a path in Google Cloud, short enough for a table.
    private const int FoundLimit = 80;

    /// <summary>Every resource of some types.</summary>
    public static Subject OfType(params ImmutableArray<string> types) => new(inventory => types.SelectMany(inventory.OfType));

    /// <summary>Those among them that a condition holds for.</summary>
    public Subject Where(Func<ResourceNode, bool> condition) => new(inventory => select(inventory).Where(condition));

    /// <summary>A property is true.</summary>
    public Func<Inventory, IEnumerable<Breach>> MustBeTrue(string property) => Must(property, static value => value.FindBoolean() == true);

    /// <summary>A property is false, in so many words.</summary>
    public Func<Inventory, IEnumerable<Breach>> MustBeFalse(string property) =>
        Must(property, static value => value.FindBoolean() == false);

    /// <summary>A property is not true; it need not be there.</summary>
    public Func<Inventory, IEnumerable<Breach>> MustNotBeTrue(string property) =>
        Unless(property, static value => value.FindBoolean() == true);

    /// <summary>A property is one of some texts.</summary>
    public Func<Inventory, IEnumerable<Breach>> MustBe(string property, params ImmutableArray<string> texts) =>
        Must(property, value => value.FindText() is { } text && texts.Contains(text));

    /// <summary>A property is there and not empty; what it is does not matter, so a value that is not known yet will do.</summary>
    public Func<Inventory, IEnumerable<Breach>> MustBeSet(string property) =>
        Must(property,
            static value => value.Place is not null || value is not ({ Kind: InputKind.Null } or { Kind: InputKind.Text, Text: "" }
            or { Kind: InputKind.List, Items.IsEmpty: true } or { Kind: InputKind.Map, Entries.IsEmpty: true }));

    /// <summary>A property is not there.</summary>
    public Func<Inventory, IEnumerable<Breach>> MustNotBeSet(string property) => Unless(property, static _ => true);

    /// <summary>A list of texts has some among it.</summary>
    public Func<Inventory, IEnumerable<Breach>> MustInclude(string property, params ImmutableArray<string> texts) =>
        Must(property, value => texts.All(text => value.Items.Any(item => item.FindText() == text)));

    /// <summary>A property is there, and something holds for it.</summary>
    public Func<Inventory, IEnumerable<Breach>> Must(string property, Func<InputValue, bool> holds)
    {
        var path = property.Split('.');
        return inventory =>
            from node in @select(inventory)
            let value = node.Inputs.Find(path)
            where value is null || !holds(value)
            select new Breach(node, property, Describe(value));
    }

    /// <summary>A property is not there, or something does not hold for it.</summary>
    public Func<Inventory, IEnumerable<Breach>> Unless(string property, Func<InputValue, bool> broken)
    {
        var path = property.Split('.');
        return inventory =>
            from node in @select(inventory)
            let value = node.Inputs.Find(path)
            where value is not null && broken(value)
            select new Breach(node, property, Describe(value));
    }

    /// <summary>Something holds for the resource as a whole; it says what was found when it does not, and null when it does.</summary>
    public Func<Inventory, IEnumerable<Breach>> Must(string property, Func<ResourceNode, string?> found) => inventory =>
        from node in @select(inventory)
        let text = found(node)
        where text is not null
        select new Breach(node, property, text);

    /// <summary>Something holds for each element of a list.</summary>
    public Func<Inventory, IEnumerable<Breach>> EachMust(string property, Func<InputValue, bool> holds)
    {
        var path = property.Split('.');
        return inventory =>
            from node in @select(inventory)
            from element in node.Inputs.FindItems(path).Select(static (item, index) => (Item: item, Index: index))
            where !holds(element.Item)
            select new Breach(node, string.Create(CultureInfo.InvariantCulture, $"{property}[{element.Index}]"), Describe(element.Item));
    }

    /// <summary>Pulumi refuses to delete the resource.</summary>
    public Func<Inventory, IEnumerable<Breach>> MustBeProtected() =>
        Must("(options).protect", static node => node.Protect ? null : "false");

    /// <summary>Several things hold.</summary>
    public static Func<Inventory, IEnumerable<Breach>> All(params ImmutableArray<Func<Inventory, IEnumerable<Breach>>> checks) =>
        inventory => checks.SelectMany(check => check(inventory));

    /// <summary>A value as a report shows it.</summary>
    public static string Describe(InputValue? value) => value switch
    {
        null => Missing,
        { Kind: InputKind.Text, Text: { Length: > 0 and <= FoundLimit } text } => text,
        _ => ValueText.Inline(value, FoundLimit),
    };
}
