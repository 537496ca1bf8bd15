using GoCenter.Cli.Differences;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Views;
using GoCenter.Tests.Cli.Samples;

namespace GoCenter.Tests.Cli;

public sealed class MarkdownTests
{
    [Fact]
    public async Task A_comment_shows_totals_and_folds_the_details()
    {
        var old = await SampleSource.GraphOf(new());
        var @new = await SampleSource.GraphOf(new() { Replicas = 3 });

        Assert.Equal(
            """
            ### `acme-dev`: 1 to update

            | | resources |
            |---|---:|
            | create | 0 |
            | update | 1 |
            | delete | 0 |
            | unchanged | 15 |

            <details>
            <summary>Updated (1)</summary>

            ```diff
            ! kubernetes:apps/v1:Deployment  athens
            -     spec.replicas: 2
            +     spec.replicas: 3
            ```

            </details>


            """.ReplaceLineEndings("\n"),
            MarkdownView.Draw(GraphDifference.Between(old, @new)));
    }

    [Fact]
    public async Task No_changes_say_so_and_nothing_else()
    {
        var graph = await SampleSource.GraphOf(new());

        Assert.Equal("### `acme-dev`: no changes\n\n", MarkdownView.Draw(GraphDifference.Between(graph, graph)));
    }

    [Fact]
    public async Task A_fence_in_a_value_does_not_end_the_block()
    {
        var graph = await SampleSource.GraphOf(new());
        var fenced = await SampleSource.GraphOf(new() { Host = "```\n</details>" });

        var text = MarkdownView.Draw(GraphDifference.Between(graph, fenced));

        Assert.Contains("\n````diff\n", text, StringComparison.Ordinal);
        Assert.Contains("\n````\n\n</details>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_environment_folds_its_tree()
    {
        var text = MarkdownView.Draw(await SampleSource.GraphOf(new()));

        Assert.StartsWith("### `acme-dev`: 17 resources to create\n", text, StringComparison.Ordinal);
        Assert.Contains("| 2 | `kubernetes:core/v1:Secret` |\n", text, StringComparison.Ordinal);
        Assert.Contains(" +   ├─ gocenter:sample:Cluster ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ring_of_parents_in_an_edited_file_does_not_go_round_for_ever()
    {
        var graph = new ResourceGraph
        {
            Project = "acme",
            Stack = "dev",
            Resources = [new() { Type = "a:b:C", Name = "x", Parent = "a:b:C::y" }, new() { Type = "a:b:C", Name = "y", Parent = "a:b:C::x" }],
        };

        Assert.Contains("acme-dev", TreeView.Draw(graph).ToString(), StringComparison.Ordinal);
    }
}
