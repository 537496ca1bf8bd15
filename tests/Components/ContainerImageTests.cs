using GoCenter.Components;

namespace GoCenter.Tests.Components;

public sealed class ContainerImageTests
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("v0.18.0", null, "registry.example/app:v0.18.0")]
    [InlineData("v1.19.3-debian-gcs-1.1", null, "registry.example/app:v1.19.3-debian-gcs-1.1")]
    [InlineData("starter-v1.6.0", null, "registry.example/app:starter-v1.6.0")]
    [InlineData("9.1.1", Digest, $"registry.example/app:9.1.1@{Digest}")]
    public void Names_the_image_exactly(string tag, string? digest, string expected) =>
        Assert.Equal(expected, new ContainerImage("registry.example/app", tag, digest).Reference);

    [Theory]
    [InlineData("latest")]
    [InlineData("v1")]
    [InlineData("stable-alpine")]
    public void Refuses_a_tag_that_moves(string tag)
    {
        var exception = Assert.Throws<ArgumentException>(() => new ContainerImage("registry.example/app", tag));

        Assert.Equal($"image registry.example/app has the tag \"{tag}\"; allowed is an exact version such as v0.18.0", exception.Message);
    }

    [Fact]
    public void Refuses_a_digest_that_is_none()
    {
        var exception = Assert.Throws<ArgumentException>(() => new ContainerImage("registry.example/app", "v1.0.0", "sha256:abc"));

        Assert.Equal(
            "image registry.example/app has the digest \"sha256:abc\"; allowed is sha256: and 64 hexadecimal digits", exception.Message);
    }
}
