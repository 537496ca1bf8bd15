using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GoCenter.Stacks.Settings;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Stacks.Settings;

/// <summary>Whatever a file holds, reading it gives settings or faults, never an exception.</summary>
public class RandomSettingsTests
{
    private static readonly string[] Values =
    [
        "", "~", "true", "-1", "0", "1", "3.5", "1e400", "99999999999999999999", "0x10", "''", "\"\"", "[]", "{}", "[[]]", "[1, a, {}]", "{ a: 1 }",
        "{ secure: v1:abc }", "{ secure: [] }", "*a", "&a x", "!!int x", "!!binary aGk=", "|\n    text", "- - -", "[", "}", "\"\\u0000\"", "\"\\ud800\"",
        "0.0.0.0/0", "10.0.0.0/8", "10.0.0.0/32", "0 0 * * 7", "1y", "9999y", "4h", "1Ei", "1e24", "europe-west1", "-a", "a.b",
        "\u00e9\u202e", "x\tx", "\t", "'", "? a", "2024-01-01", "<<: *a",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Elements(Values), ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    private static readonly Gen<Mutation> Mutations =
        from kind in Gen.Choose(0, 6)
        from place in Gen.Choose(0, 9_999)
        from text in Text
        select new Mutation(kind, place, text);

    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(null);

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Any_mutation_of_a_stack_file_gives_settings_or_faults(string stack)
    {
        var yaml = Repository.ReadText($"Pulumi.{stack}.yaml");
        var lists = Mutations.ListOf().Select(mutations => mutations.Take(5).ToArray()).ToArbitrary();

        Prop.ForAll(lists, mutations => HasSettingsOrFaults(mutations.Aggregate(yaml, (text, mutation) => mutation.Apply(text)),
            Repository.Project)).Check(Thorough);
    }

    [Fact]
    public void Any_mutation_of_the_project_file_gives_settings_or_faults()
    {
        var yaml = Repository.ReadText(ProjectFile.FileName);
        var stack = Repository.ReadText("Pulumi.dev.yaml");
        var lists = Mutations.ListOf().Select(mutations => mutations.Take(5).ToArray()).ToArbitrary();

        Prop.ForAll(lists, mutations => HasSettingsOrFaults(stack,
            ProjectFile.Parse(mutations.Aggregate(yaml, (text, mutation) => mutation.Apply(text))))).Check(Thorough.WithMaxTest(300));
    }

    [Fact]
    public void Any_text_gives_settings_or_faults() =>
        Prop.ForAll(Text.ToArbitrary(), text => HasSettingsOrFaults(text, Repository.Project)
            && HasSettingsOrFaults("config: " + text, Repository.Project)).Check(Thorough);

    [Fact]
    public void Any_text_from_the_engine_is_a_value() =>
        Prop.ForAll(Text.ToArbitrary(), text => new[] { text, $"[{text}]", $"{{\"a\": {text}}}", $"[\"{text}\"]" }.All(
            value => PulumiConfigSource.OfText(value) is not null)).Check(Thorough);

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void A_file_of_brackets_is_a_fault(string bracket) =>
        Assert.Single(GoodSettings.FaultsOf(new StringBuilder().Insert(0, bracket, 20_000).ToString()));

    private static bool HasSettingsOrFaults(string yaml, ProjectFile project)
    {
        var result = SettingsReader.Read(new YamlSettingsSource("Pulumi.test.yaml", yaml, project));
        return result.IsSound == result.Faults.IsEmpty
            && result.Faults.All(fault => fault.ToString() is var text && text.EndsWith('.') && !text.AsSpan().ContainsAny('\n', '\r', '\u001b'));
    }

    /// <summary>One change to a text: which, where (as ten-thousandths of the text) and with what.</summary>
    private sealed record Mutation(int Kind, int Place, string Text)
    {
        public string Apply(string text)
        {
            var lines = text.Split('\n').ToList();
            var line = Place * lines.Count / 10_000;
            var character = Place * text.Length / 10_000;
            switch (Kind)
            {
                case 0:
                    lines.RemoveAt(line);
                    break;
                case 1:
                    lines.Insert(line, lines[Place % lines.Count]);
                    break;
                case 2:
                    lines.Insert(line, Text);
                    break;
                // The value of a key, which keeps the rest of the file readable.
                case 3 or 4 or 5:
                    var colon = lines[line].LastIndexOf(": ", StringComparison.Ordinal);
                    lines[line] = colon < 0 ? lines[line] : lines[line][..(colon + 2)] + Text;
                    break;
                default:
                    return text[..character] + Text + text[Math.Min(text.Length, character + (Place % 7))..];
            }

            return string.Join('\n', lines);
        }
    }
}
