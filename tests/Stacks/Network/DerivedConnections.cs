using System.Globalization;
using GoCenter.Cli.Graph;

namespace GoCenter.Tests.Stacks.Network;

/// <summary>The connections that workloads make, read off everything but the policies.</summary>
internal sealed partial class DerivedConnections
{
    private const string Nowhere = "where there is no Service with such a port and pods behind it";

    private readonly ClusterModel model;
    private readonly HashSet<Connection> connections = [];
    private readonly Place controlPlane;
    private readonly Place managedServices;

    private DerivedConnections(ClusterModel model)
    {
        this.model = model;
        var cluster = model.Graph.Resources.FirstOrDefault(resource => resource.Type == "gcp:container/cluster:Cluster");
        controlPlane = new Place("api-server", cluster?.Inputs.TextAt("privateClusterConfig", "masterIpv4CidrBlock") ?? "no cluster");
        var range = model.Graph.Resources.FirstOrDefault(resource => resource.Inputs.TextAt("purpose") == "VPC_PEERING")?.Inputs;
        managedServices = new Place("managed-services", $"{range.TextAt("address")}/{range.NumberAt("prefixLength")}");
    }

    /// <summary>All of them.</summary>
    public static IReadOnlySet<Connection> Of(ClusterModel model)
    {
        var derived = new DerivedConnections(model);
        foreach (var group in model.Pods.Where(group => model.Namespaces.Contains(group.Namespace)))
            derived.ResolveNames(group);
        foreach (var deployment in model.Of("apps/v1:Deployment"))
            derived.Deployment(deployment, model.Pods.First(group => deployment.Is(group.Namespace, group.Name)));
        foreach (var (release, _, facts) in model.Charts)
            derived.Chart(release, facts);
        foreach (var ingress in model.Of("networking.k8s.io/v1:Ingress"))
            derived.Ingress(ingress);
        foreach (var route in model.Of("traefik.io/v1alpha1:IngressRoute"))
            derived.Route(route);
        foreach (var scaled in model.Of("keda.sh/v1alpha1:ScaledObject"))
            derived.Scaled(scaled);
        foreach (var run in model.Of("k6.io/v1alpha1:TestRun"))
            derived.Run(run);
        foreach (var issuer in model.Of("cert-manager.io/v1:ClusterIssuer"))
            derived.Issuer(issuer);
        foreach (var probe in model.Of("monitoring.coreos.com/v1:Probe"))
            derived.Probe(probe);
        foreach (var monitor in model.Of("monitoring.coreos.com/v1:PodMonitor"))
            derived.PodMonitor(monitor);
        derived.Monitoring();
        return derived.connections;
    }

    private void ResolveNames(PodGroup group)
    {
        foreach (var server in new NetworkEnd[] { model.Find("kube-dns")!, model.Find("node-local-dns")!, Place.DnsCache })
        {
            Add(group, server, 53, "UDP");
            Add(group, server, 53);
        }
    }

    private void Deployment(ResourceNode deployment, PodGroup group)
    {
        var template = deployment.Inputs.At("spec", "template");
        var pod = template.At("spec");

        foreach (var container in pod.ItemsAt("containers").Concat(pod.ItemsAt("initContainers")))
            Named(group, Addresses.InEnvironment(Environment(container)));

        foreach (var map in pod.ItemsAt("volumes").Select(volume => volume.TextAt("configMap", "name")).OfType<string>())
        {
            foreach (var declared in model.Of("core/v1:ConfigMap").Where(declared => declared.Is(group.Namespace, map)))
                Named(group, declared.Inputs.TextsAt("data").Values.SelectMany(Addresses.InText));
        }

        var account = pod.TextAt("serviceAccountName");
        if (model.Of("core/v1:ServiceAccount").Any(declared => declared.Is(group.Namespace, account)
            && declared.Inputs.Holds(GoCenter.Components.Gke.WorkloadIdentity.Annotation)))
        {
            UseGoogle(group);
        }

        var annotations = template.TextsAt("metadata", "annotations");
        if (annotations.GetValueOrDefault("prometheus.io/scrape") == "true")
            Add(model.Find("prometheus"), group, int.Parse(annotations["prometheus.io/port"], CultureInfo.InvariantCulture));
    }

    private static Dictionary<string, string> Environment(InputValue container) => container.ItemsAt("env")
        .Where(variable => variable.TextAt("value") is not null)
        .ToDictionary(variable => variable.TextAt("name")!, variable => variable.TextAt("value")!);

    private void Named(PodGroup from, IEnumerable<(string Host, int Port)> addresses)
    {
        foreach (var (host, port) in addresses)
        {
            if (Addresses.InCluster(host) is var (service, @namespace))
                Call(from, @namespace, service, port);
            else if (host.Contains("privateIpAddress", StringComparison.Ordinal))
                Add(from, managedServices, port);
            else if (IsOurs(host))
                CallEdge(from, port);
            else if (host.Contains('.', StringComparison.Ordinal) && !host.StartsWith("127.", StringComparison.Ordinal))
                Add(from, Place.Internet, port);
        }
    }

    private void Call(PodGroup from, string @namespace, string service, int port)
    {
        // Name servers: every pod asks them.
        if (@namespace == "kube-system")
            return;
        var targets = model.Behind(@namespace, service, port);
        if (targets.Count == 0)
            model.Faults.Add($"{from} names {service}.{@namespace} on {port}, {Nowhere}");
        foreach (var (group, own) in targets)
            Add(from, group, own);
    }

    /// <summary>Whether an Ingress has the host.</summary>
    private bool IsOurs(string host) => model.Of("networking.k8s.io/v1:Ingress")
        .Any(ingress => ingress.Inputs.ItemsAt("spec", "rules").Any(rule => rule.TextAt("host") == host));

    /// <summary>Through the load balancer's address: the node goes to Traefik by itself, or the packet goes around.</summary>
    private void CallEdge(PodGroup from, int port)
    {
        Add(from, model.Find("traefik"), port == 80 ? 8000 : 8443);
        Add(from, Place.Internet, port);
    }

    private void UseGoogle(PodGroup group)
    {
        Add(group, Place.MetadataServer, 80);
        Add(group, Place.Internet, 443);
    }

    private void Chart(ResourceNode release, ChartFacts facts)
    {
        foreach (var (from, to, port, protocol) in facts.Calls)
        {
            foreach (var caller in Ends(from, calls: true))
            {
                foreach (var target in Ends(to, calls: false))
                    Add(caller, target, port, protocol);
            }
        }

        // Grafana asks Google who somebody is.
        if (release.Inputs.Holds("auth.google"))
            Add(model.Find("grafana"), Place.Internet, 443);
        if (release.Inputs.Holds(GoCenter.Components.Gke.WorkloadIdentity.Annotation))
            UseGoogle(model.Find(facts.Pods[0].Name)!);
    }

    private IEnumerable<NetworkEnd?> Ends(string name, bool calls) => name switch
    {
        // It calls through agents that are pods, or by itself.
        "api-server" when calls => [model.Find("konnectivity-agent"), controlPlane],
        "api-server" => [controlPlane],
        "clients" => [Place.Clients],
        "nodes" => [Place.Nodes],
        "internet" => [Place.Internet],
        _ => [model.Find(name)],
    };

    private void Ingress(ResourceNode ingress)
    {
        var traefik = model.Find("traefik");
        foreach (var path in ingress.Inputs.ItemsAt("spec", "rules").SelectMany(rule => rule.ItemsAt("http", "paths")))
        {
            var (service, port) = (path.TextAt("backend", "service", "name"), path.NumberAt("backend", "service", "port", "number"));
            var targets = model.Behind(ingress.NamespaceOf(), service ?? "", port ?? 0);
            // Whoever has a namespace of his own has Services of his own.
            if (targets.Count == 0 && model.Namespaces.Contains(ingress.NamespaceOf()))
                model.Faults.Add($"the Ingress {ingress.NamespaceOf()}/{ingress.NameOf()} leads to {service}:{port}, {Nowhere}");
            foreach (var (group, own) in targets)
                Add(traefik, group, own);
        }
    }

    /// <summary>What Traefik serves beside the Ingresses, on the port that Google's probers ask.</summary>
    private void Route(ResourceNode route)
    {
        var traefik = model.Find("traefik");
        Add(Place.HealthChecks, traefik, 8082);
        Add(Place.MoreHealthChecks, traefik, 8082);
        foreach (var service in route.Inputs.ItemsAt("spec", "routes").SelectMany(rule => rule.ItemsAt("services")))
            Call(traefik!, route.NamespaceOf(), service.TextAt("name") ?? "", service.NumberAt("port") ?? 0);
    }

    private void Scaled(ResourceNode scaled)
    {
        if (model.Find("keda-operator") is { } keda)
        {
            var addresses = scaled.Inputs.ItemsAt("spec", "triggers").Select(trigger => trigger.TextAt("metadata", "address"));
            Named(keda, addresses.OfType<string>().SelectMany(Addresses.InText));
        }
    }

    private void Run(ResourceNode run)
    {
        if (model.Find("k6") is { } k6)
            Named(k6, Addresses.InEnvironment(Environment(run.Inputs.At("spec", "runner")!)));
    }

    private void Issuer(ResourceNode issuer)
    {
        if (issuer.Inputs.TextAt("spec", "acme", "server") is { } server && model.Find("cert-manager") is { } certManager)
            Named(certManager, Addresses.InEnvironment(new Dictionary<string, string> { ["SERVER"] = server }));
    }

    private void Add(NetworkEnd? from, NetworkEnd? to, int port, string protocol = "TCP")
    {
        if (from is not null && to is not null)
            connections.Add(new Connection(from, to, port, protocol));
    }
}
