using GoCenter.Components;

namespace GoCenter.Tests.Components.WebUi;

public sealed class WebServersTests
{
    [Fact]
    public void A_file_that_names_an_unknown_value_is_refused()
    {
        var values = new Dictionary<string, string> { ["socket"] = "s" };
        var exception = Assert.Throws<InvalidOperationException>(() => EmbeddedFile.Fill("WebUi/nginx/ui.conf", values));

        Assert.Equal("WebUi/nginx/ui.conf names {{scratch}}; known are socket", exception.Message);
    }
}
