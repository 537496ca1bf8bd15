using System.Globalization;
using GoCenter.Components.Workloads;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Workloads;

public sealed class PriorityClassesTests
{
    private const string PriorityClass = "kubernetes:scheduling.k8s.io/v1:PriorityClass";

    // Below it the cluster autoscaler adds no node for a pod that waits.
    private const int AutoscalerCutoff = -10;

    [Fact]
    public async Task Put_what_is_served_behind_the_platform_and_before_what_works_ahead()
    {
        var declared = await Declared.ByAsync(() => _ = new PriorityClasses("priorities"));

        var serving = Value(declared, "priorities-user-facing");
        var background = Value(declared, "priorities-background");

        // Charts say nothing, which is 0.
        Assert.True(serving < 0);
        Assert.True(background < serving);
        Assert.True(background > AutoscalerCutoff);
    }

    [Fact]
    public async Task Are_named_by_their_pods()
    {
        string? serving = null, background = null;
        var declared = await Declared.ByAsync(() =>
        {
            var classes = new PriorityClasses("priorities");
            classes.Serving.Apply(name => serving = name);
            classes.Background.Apply(name => background = name);
        });

        Assert.Equal(serving, declared.Input(PriorityClass, "priorities-user-facing", "metadata.name"));
        Assert.Equal(background, declared.Input(PriorityClass, "priorities-background", "metadata.name"));
    }

    private static int Value(Declared declared, string name) =>
        int.Parse(declared.Input(PriorityClass, name, "value")!, CultureInfo.InvariantCulture);
}
