using GoCenter.Components;
using GoCenter.Tests.Support;
using Pulumi;

namespace GoCenter.Tests.Components;

public sealed class ComponentsPageTests
{
    [Fact]
    public void Every_component_is_on_the_page_of_components()
    {
        var page = Repository.ReadText("docs/components.md");
        var components = typeof(HelmChart).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(ComponentResource))).ToList();

        Assert.NotEmpty(components);
        Assert.All(components, component =>
            Assert.Contains($"[`{component.Namespace!.Split('.')[^1]}.{component.Name}`](../components/", page, StringComparison.Ordinal));
    }
}
