using GoCenter.Cli.Views;
using GoCenter.Tests.Cli.Samples;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace GoCenter.Tests.Cli;

public sealed class UnpinnedImagesTests
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task Lists_the_images_of_pods_and_charts_that_have_no_digest()
    {
        var graph = await SampleSource.GraphOf(new()
        {
            Inside = _ =>
            {
                _ = new Release("chart", new ReleaseArgs
                {
                    Chart = "chart",
                    Values = new InputMap<object>
                    {
                        ["image"] = new Dictionary<string, object> { ["repository"] = "registry.example/chart", ["tag"] = "1.0.0" },
                        ["sidecar"] = new Dictionary<string, object> { ["image"] = $"registry.example/pinned:1.0.0@{Digest}" },
                    },
                });
                // Data that happens to speak of an image is no image.
                _ = new ConfigMap("text", new ConfigMapArgs { Data = { ["text"] = "image: registry.example/text:1.0.0" } });
            },
        });

        var images = UnpinnedImagesView.Find(graph);

        Assert.Contains("registry.example/chart:1.0.0", images);
        Assert.DoesNotContain(
            images, image => image.Contains("pinned", StringComparison.Ordinal) || image.Contains("text", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_nothing_when_every_image_is_pinned()
    {
        var graph = await SampleSource.GraphOf(new() { Image = $"docker.io/gomods/athens:v0.18.0@{Digest}" });

        Assert.Equal("", UnpinnedImagesView.Draw(graph).ToString());
    }
}
