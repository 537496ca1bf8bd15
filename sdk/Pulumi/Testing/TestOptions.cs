namespace Pulumi.Testing;

/// <summary>What a program under test is told about itself.</summary>
public class TestOptions
{
    /// <summary>Default: <c>project</c>.</summary>
    public string? ProjectName { get; set; }

    /// <summary>Default: <c>stack</c>.</summary>
    public string? StackName { get; set; }

    /// <summary>Default: <c>organization</c>.</summary>
    public string? OrganizationName { get; set; }

    public string? RootDirectory { get; set; }

    /// <summary>Whether outputs that the mocks leave out are unknown, as in a preview, rather than null. Default: true.</summary>
    public bool? IsPreview { get; set; }
}
