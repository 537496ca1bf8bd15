using GoCenter.Stacks.Settings;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Stacks.Settings;

public class StackFilesTests
{
    private static readonly string[] Names = ["dev", "prod", "ci"];

    public static TheoryData<string> Stacks => new(Names);

    [Theory]
    [MemberData(nameof(Stacks))]
    public void A_stack_file_has_no_fault(string stack) => Assert.Empty(SettingsReader.Read(Repository.Source(stack)).Faults);

    [Theory]
    [MemberData(nameof(Stacks))]
    public void A_stack_file_sets_every_declared_key_but_secrets_in_the_order_of_the_project_file(string stack)
    {
        // A secret can be encrypted only with a stack's own key, so none is in the repository.
        var declared = Repository.Project.Declarations.Where(declaration => !declaration.IsSecret).Select(declaration => declaration.Key);

        Assert.Equal(declared, Repository.Source(stack).Keys.Select(member => member.Name));
    }

    [Fact]
    public void The_project_file_declares_exactly_what_the_reader_asks_for_with_the_same_types()
    {
        var declared = Repository.Project.Declarations.ToDictionary(
            declaration => declaration.Key,
            declaration => declaration switch
            {
                { IsSecret: true } => SettingShape.Secret,
                { Type: "string" } => SettingShape.Text,
                { Type: "integer" } => SettingShape.WholeNumber,
                { Type: "boolean" } => SettingShape.Boolean,
                { Type: "object" } => SettingShape.Map,
                { Type: "array", Items: "string" } => SettingShape.TextList,
                { Type: "array", Items: "object" } => SettingShape.MapList,
                _ => throw new InvalidOperationException($"{declaration.Key} is declared as {declaration.Type} of {declaration.Items}."),
            });

        Assert.Equal(declared.OrderBy(pair => pair.Key), SettingsReader.Asked.OrderBy(pair => pair.Key));
    }

    [Fact]
    public void Every_setting_is_described() => Assert.All(Repository.Project.Declarations, declaration =>
    {
        Assert.NotNull(declaration.Description);
        Assert.EndsWith(".", declaration.Description, StringComparison.Ordinal);
    });

    [Fact]
    public void Pulumi_finds_the_program_of_the_project_file()
    {
        Assert.Equal("gocenter", Repository.Project.Name);
        Assert.Contains("\nruntime: dotnet\nmain: infra\n", Repository.ReadText(ProjectFile.FileName), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_with_a_default_has_no_type_because_Pulumi_would_refuse_the_plain_default() => Assert.All(
        Repository.Project.Declarations.Where(declaration => declaration is { IsSecret: true, Default: not null }),
        declaration => Assert.Null(declaration.Type));

    [Fact]
    public void The_ranges_of_any_two_environments_do_not_overlap()
    {
        var all = Names.Select(stack => (Stack: stack, Ranges: Ranges(SettingsReader.Load(Repository.Source(stack))))).ToList();

        foreach (var one in all)
        {
            foreach (var other in all.Where(other => other.Stack != one.Stack))
                Assert.All(one.Ranges, range => Assert.DoesNotContain(other.Ranges, range.Overlaps));
        }

        static List<IpRange> Ranges(EnvironmentSettings settings) =>
        [
            .. settings.Clusters.SelectMany(
                cluster => new[] { cluster.NodeRange, cluster.PodRange, cluster.ServiceRange, cluster.ControlPlaneRange }),
            settings.Network.PrivateServicesRange,
            settings.Network.EdgeRange,
        ];
    }
}
