using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GoCenter.Tests.Support;
using Pulumi;

namespace GoCenter.Tests.Sdk;

/// <summary>The tables of sdk/schema: what the packages say, what is wanted, and nothing that leads nowhere.</summary>
public sealed partial class SchemaTests
{
    public static TheoryData<string> Packages => [.. SchemaFolder.Packages];

    [NpmPackagesFact]
    public async Task The_tables_are_what_the_pinned_packages_say()
        => Assert.Equal("", await Tool.RunAsync("node", SchemaFolder.File("extract.mjs"), "--check"));

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_table_has_what_is_wanted_and_nothing_else(string package)
    {
        var table = SchemaFolder.Read($"{package}.json");
        var declared = Names(table, "resources").Concat(Names(table, "functions"));

        // npm writes compute.Network where C# writes Compute.Network.
        Assert.Equal(
            Wanted(package).Select(name => name.ToUpperInvariant()).Order(StringComparer.Ordinal),
            declared.Select(name => name.ToUpperInvariant()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_wanted_list_is_in_order_and_names_nothing_twice(string package)
        => Assert.Equal(Wanted(package).Distinct().Order(StringComparer.Ordinal), Wanted(package));

    [Theory]
    [MemberData(nameof(Packages))]
    public void No_token_stands_twice(string package)
    {
        var table = SchemaFolder.Read($"{package}.json");
        var tokens = new[] { "resources", "functions" }
            .SelectMany(section => table.GetProperty(section).EnumerateObject())
            .Select(entry => entry.Value.GetProperty("token").GetString()!)
            .ToList();

        Assert.NotEmpty(tokens);
        Assert.Equal(tokens.Distinct(), tokens);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_nested_type_is_reached_and_every_reach_leads_to_one(string package)
    {
        var table = SchemaFolder.Read($"{package}.json");
        var lines = Lines(table).ToList();

        foreach (var side in new[] { "inputs", "outputs" })
        {
            var reached = lines.Where(line => line.Side == side)
                .SelectMany(line => NestedType().Matches(line.Text))
                .Select(match => match.Groups[1].Value);
            Assert.Equal(Names(table, side).Order(StringComparer.Ordinal), reached.Distinct().Order(StringComparer.Ordinal));
        }

        var enums = lines.SelectMany(line => EnumType().Matches(line.Text)).Select(match => match.Groups[1].Value);
        Assert.Equal(Names(table, "enums").Order(StringComparer.Ordinal), enums.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_extraction_and_the_build_agree_on_the_version(string package)
    {
        var central = XDocument.Load(Path.Combine(SchemaFolder.File(".."), "..", "Directory.Packages.props")).Descendants("PackageVersion");
        var name = $"Pulumi.{char.ToUpperInvariant(package[0])}{package[1..]}";
        var version = central.Single(entry => entry.Attribute("Include")!.Value == name).Attribute("Version")!.Value;

        Assert.Equal(version, SchemaFolder.Read("packages.json").GetProperty(package).GetProperty("version").GetString());
        Assert.Equal(version, SchemaFolder.Read($"{package}.json").GetProperty("version").GetString());
    }

    // That each entry names something in its package, the extraction checks itself.
    [Theory]
    [MemberData(nameof(Packages))]
    public void No_exception_stands_twice_or_says_what_a_wider_one_says(string package)
    {
        var exceptions = SchemaFolder.Read("exceptions.json").GetProperty(package);
        foreach (var kind in exceptions.EnumerateObject().Where(kind => kind.Name is "doubles" or "secrets"))
        {
            var entries = kind.Value.EnumerateArray().Select(entry => entry.GetString()!).ToList();
            Assert.Equal(entries.Distinct(), entries);
            Assert.DoesNotContain(entries, entry => entry[0] != '*' && entries.Contains($"*{entry[entry.LastIndexOf('.')..]}"));
        }
    }

    // On the published packages this holds the tables against them; on sdk/ the generator against the tables.
    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_resource_of_a_table_has_its_class_with_all_outputs(string package)
    {
        var assembly = Assembly.Load($"Pulumi.{package}");
        var root = assembly.GetName().Name;
        foreach (var resource in SchemaFolder.Read($"{package}.json").GetProperty("resources").EnumerateObject())
        {
            var type = assembly.GetType($"{root}.{resource.Name}", throwOnError: true)!;
            var outputs = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Select(property => property.GetCustomAttribute<OutputAttribute>()?.Name)
                .OfType<string>();
            Assert.Equal(Names(resource.Value, "outputs").Order(StringComparer.Ordinal), outputs.Order(StringComparer.Ordinal));
        }
    }

    private static List<string> Wanted(string package)
        => [.. SchemaFolder.Read("wanted.json").GetProperty(package).EnumerateArray().Select(name => name.GetString()!)];

    private static IEnumerable<string> Names(JsonElement owner, string section)
        => owner.GetProperty(section).EnumerateObject().Select(entry => entry.Name);

    // Every line that states a property's type, with the side it belongs to.
    private static IEnumerable<(string Side, string Text)> Lines(JsonElement table)
    {
        var owners = new[] { "resources", "functions" }
            .SelectMany(section => table.GetProperty(section).EnumerateObject())
            .Select(entry => entry.Value);
        var nested = new[] { "inputs", "outputs" }
            .SelectMany(side => table.GetProperty(side).EnumerateObject().SelectMany(type => Properties(side, type.Value)));
        return nested.Concat(owners.SelectMany(owner => new[] { "inputs", "outputs" }
            .Where(side => owner.TryGetProperty(side, out _))
            .SelectMany(side => Properties(side, owner.GetProperty(side)))));
    }

    private static IEnumerable<(string Side, string Text)> Properties(string side, JsonElement properties)
        => properties.EnumerateObject().Select(property => (side, property.Value.GetString()!));

    [GeneratedRegex(@"#([\w.]+)")]
    private static partial Regex NestedType();

    [GeneratedRegex(@"\$([\w.]+)")]
    private static partial Regex EnumType();
}
