using System.Collections.Immutable;
using Pulumi;
using Pulumi.Gcp.Projects;

namespace GoCenter.Components.Google;

/// <summary>An existing Google Cloud project made ready: its provider, and the APIs that the program calls.</summary>
public sealed class GoogleProject : ComponentResource
{
    /// <summary>APIs that must answer before anything else is declared.</summary>
    private static readonly ImmutableArray<string> Apis =
    [
        "bigquery",
        "binaryauthorization",
        "cloudkms",
        // Grants of the project itself.
        "cloudresourcemanager",
        "compute",
        "container",
        // Without it nobody sees what security posture and workload scan find.
        "containersecurity",
        "dns",
        "gkebackup",
        "iam",
        // By which a pod's identity gets the tokens of its Google account.
        "iamcredentials",
        "logging",
        "monitoring",
        "pubsub",
        "secretmanager",
        "servicenetworking",
        "sqladmin",
        "storage",
    ];

    /// <summary>Declares the provider and enables the APIs.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Which project and region.</param>
    /// <param name="options">Parent, aliases and so on.</param>
    public GoogleProject(string name, GoogleProjectArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Google:GoogleProject", name, options)
    {
        // An explicit provider: the project is the one in the settings, whatever gcloud or the environment says.
        Provider = new Pulumi.Gcp.Provider(name, new Pulumi.Gcp.ProviderArgs
        {
            Project = args.Project,
            Region = args.Region,
            DefaultLabels = args.Labels,
        }, new CustomResourceOptions { Parent = this });

        foreach (var api in Apis)
        {
            new Service(api, new ServiceArgs
            {
                Project = args.Project,
                ServiceName = $"{api}.googleapis.com",
                // Another program in the project may rely on the API; disabling it would also delete what it serves.
                DisableOnDestroy = false,
            }, new CustomResourceOptions { Parent = this, Provider = Provider });
        }

        RegisterOutputs();
    }

    /// <summary>The provider that every Google resource of the stack uses.</summary>
    public Pulumi.Gcp.Provider Provider { get; }
}
