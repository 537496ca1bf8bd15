using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GoCenter.Cli.Survival;

namespace GoCenter.Tests.Cli.Survival;

/// <summary>The bound against every placement there is, on clusters small enough to try them all.</summary>
public sealed class WorstCaseTests
{
    private static readonly string[] Zones = ["a", "b", "c"];

    [Fact]
    public void No_placement_is_worse_than_the_bound_says() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var fleet = new Case(random, perNode: random.Next(1, 4), maximum: random.Next(1, 3));
        return fleet.Outlook() is not { IsPending: false } outlook
            || fleet.Scenarios().All(scenario => outlook.Worst[scenario].Remaining <= fleet.BruteForce(scenario));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    // Where nodes have room for any number, the worst placement that the bound speaks of does exist.
    [Fact]
    public void With_room_to_spare_the_bound_is_met() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var fleet = new Case(random, perNode: 8, maximum: 2) { OnePerNode = false };
        return fleet.Outlook() is not { IsPending: false } outlook
            || fleet.Scenarios().All(scenario => outlook.Worst[scenario].Remaining == fleet.BruteForce(scenario));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Theory]
    [InlineData(2, 3, 1, 1, 1)]
    [InlineData(4, 3, 1, 1, 2)]
    [InlineData(7, 3, 1, 1, 3)]
    [InlineData(5, 1, 1, 1, 5)]
    [InlineData(5, 2, 3, 1, 4)]
    [InlineData(1, 3, 2, 1, 1)]
    [InlineData(5, 1, 1, 3, 2)]
    public void Skew_bounds_what_one_domain_has(int pods, int domains, int skew, int minDomains, int most) =>
        Assert.Equal(most, new SpreadRule(skew, minDomains).MostInOne(pods, domains));

    /// <summary>One workload and one or two pools, at random.</summary>
    private sealed class Case
    {
        private readonly int pods;
        private readonly int perNode;
        private readonly int zones;
        private readonly int? skew;
        private readonly (bool Preemptible, int Minimum, int Maximum)[] pools;

        public Case(Random random, int perNode, int maximum)
        {
            this.perNode = perNode;
            pods = random.Next(1, 5);
            zones = random.Next(1, 4);
            skew = random.Next(3) is var chosen and > 0 ? chosen : null;
            OnePerNode = random.Next(2) == 0;
            pools = [.. Enumerable.Range(0, zones < 3 ? random.Next(1, 3) : 1).Select(
                _ => (random.Next(2) == 0, random.Next(0, maximum + 1), maximum))];
        }

        public bool OnePerNode { get; init; }

        public IEnumerable<Scenario> Scenarios() =>
            pools.Any(pool => pool.Preemptible) ? [Scenario.Node, Scenario.Zone, Scenario.Preemptible] : [Scenario.Node, Scenario.Zone];

        public Outlook Outlook()
        {
            // A pool of GKE's own keeps its pods off the ones that are looked at; of 3570m each pod takes its part.
            var fleet = new SampleFleet().Pool("gke", minimum: 2, maximum: 2, zones: "'z'");
            for (var i = 0; i < pools.Length; i++)
            {
                fleet.Pool($"p{i}", pools[i].Minimum, pools[i].Maximum, string.Join(", ", Zones[..zones].Select(zone => $"'{zone}'")), pools[i].Preemptible,
                    taints: "{'key': 'k', 'value': 'v', 'effect': 'NO_SCHEDULE'}");
            }

            var rules = "'tolerations': [{'operator': 'Exists'}]";
            var affinity = "'affinity': {'nodeAffinity': {'requiredDuringSchedulingIgnoredDuringExecution': {'nodeSelectorTerms': [{'matchExpressions': [{'key': 'pool', 'operator': 'NotIn', 'values': ['gke']}]}]}}";
            affinity += OnePerNode ? SampleFleet.OnePerNode["'affinity': {".Length..].Insert(0, ", ") : "}";
            var spread = skew is { } known ? ", " + SampleFleet.Spread(PodRules.Zone, known) : "";
            return fleet.Deployment("web", pods, $"{rules}, {affinity}{spread}", (3570 / perNode)
                .ToString(CultureInfo.InvariantCulture) + "m").Of("web");
        }

        /// <summary>The fewest pods that are left, over every number of nodes and every placement that the rules allow.</summary>
        public int BruteForce(Scenario scenario)
        {
            var places = (from pool in Enumerable.Range(0, pools.Length) from zone in Zones[..zones] select (Pool: pool, Zone: zone)).ToArray();
            var worst = pods;
            foreach (var sizes in Product([.. places.Select(place => Enumerable.Range(pools[place.Pool].Minimum, pools[place.Pool].Maximum - pools[place.Pool].Minimum + 1).ToArray())]))
            {
                var nodes = places.SelectMany((place, i) => Enumerable.Repeat(place, sizes[i])).ToArray();
                foreach (var counts in Distributions(pods, nodes.Length, OnePerNode ? 1 : perNode))
                {
                    var byZone = nodes.Select((node, i) => (node.Zone, Count: counts[i])).GroupBy(node => node.Zone)
                        .ToDictionary(zone => zone.Key, zone => zone.Sum(node => node.Count));
                    if (skew is { } known && byZone.Count > 0 && byZone.Values.Max() - byZone.Values.Min() > known)
                        continue;
                    var lost = scenario switch
                    {
                        Scenario.Node => counts.DefaultIfEmpty().Max(),
                        Scenario.Zone => byZone.Values.DefaultIfEmpty().Max(),
                        _ => nodes.Select((node, i) => pools[node.Pool].Preemptible ? counts[i] : 0).Sum(),
                    };
                    worst = Math.Min(worst, pods - lost);
                }
            }

            return worst;
        }

        private static IEnumerable<int[]> Product(int[][] choices) => choices.Aggregate(
            (IEnumerable<int[]>)[[]],
            static (all, choice) => all.SelectMany(_ => choice, static (before, next) => (int[])[.. before, next]));

        private static IEnumerable<int[]> Distributions(int pods, int nodes, int most)
        {
            if (nodes == 0)
                return pods == 0 ? [[]] : [];
            return Enumerable.Range(0, Math.Min(pods, most) + 1)
                .SelectMany(first => Distributions(pods - first, nodes - 1, most).Select(rest => (int[])[first, .. rest]));
        }
    }
}
