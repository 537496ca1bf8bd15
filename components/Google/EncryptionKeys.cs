using Pulumi;
using Pulumi.Gcp.Kms;
using Pulumi.Gcp.Projects;
using Pulumi.Random;

namespace GoCenter.Components.Google;

/// <summary>
/// Keys of our own for what Google keeps for us, each for one purpose and usable by the one service that needs it. Whoever takes a key away
/// makes the data unreadable, and Google's audit log says who used it.
/// </summary>
public sealed class EncryptionKeys : ComponentResource
{
    /// <summary>Ninety days, in seconds: CKV_GCP_43. Older versions of a key stay, for what they encrypted.</summary>
    private const string RotationPeriod = "7776000s";

    /// <summary>Declares the ring, the keys, and who may use each.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Place and protection.</param>
    /// <param name="options">Parent, providers and so on.</param>
    public EncryptionKeys(string name, EncryptionKeysArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Google:EncryptionKeys", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };

        // Google never forgets a ring's name: an environment that was thrown away could not be built again under the same one.
        var suffix = new RandomId(name, new RandomIdArgs { ByteLength = 3 }, child);
        var ring = new KeyRing(name, new KeyRingArgs
        {
            Name = Output.Format($"{args.RingName}-{suffix.Hex}"),
            Project = args.Project,
            Location = args.Region,
        }, new CustomResourceOptions { Parent = this, Protect = args.DeletionProtection });

        var container = Agent("container");
        var number = container.Email.Apply(ProjectNumber);

        ClusterSecrets = Key("cluster-secrets", container.Member);
        // There as soon as the API is on; it attaches the disks, whoever asks for the machine.
        NodeDisks = Key("node-disks", Output.Format($"serviceAccount:service-{number}@compute-system.iam.gserviceaccount.com"));
        Notifications = Key("notifications", Agent("pubsub").Member);
        Backups = Key("backups", Agent("gkebackup").Member);
        RegisterOutputs();

        ServiceIdentity Agent(string service) => new($"{name}-{service}", new ServiceIdentityArgs
        {
            Project = args.Project,
            Service = $"{service}.googleapis.com",
        }, child);

        Output<string> Key(string purpose, Input<string> member)
        {
            var key = new CryptoKey($"{name}-{purpose}", new CryptoKeyArgs
            {
                Name = purpose,
                KeyRing = ring.Id,
                Purpose = "ENCRYPT_DECRYPT",
                RotationPeriod = RotationPeriod,
            }, new CustomResourceOptions { Parent = this, Protect = args.DeletionProtection });

            var use = new CryptoKeyIAMMember($"{name}-{purpose}", new CryptoKeyIAMMemberArgs
            {
                CryptoKeyId = key.Id,
                Role = "roles/cloudkms.cryptoKeyEncrypterDecrypter",
                Member = member,
            }, child);

            // Whoever takes the key waits until its service may use it.
            return Output.Tuple(key.Id, use.Id).Apply(known => known.Item1);
        }
    }

    /// <summary>Id of the key for the Secrets in clusters' databases (CIS 5.3.1).</summary>
    public Output<string> ClusterSecrets { get; }

    /// <summary>Id of the key for nodes' boot disks (CIS 5.9.1).</summary>
    public Output<string> NodeDisks { get; }

    /// <summary>Id of the key for messages about clusters (CKV_GCP_83).</summary>
    public Output<string> Notifications { get; }

    /// <summary>Id of the key for backups of clusters.</summary>
    public Output<string> Backups { get; }

    /// <summary>The project's number, which the accounts of Google's own services are named after.</summary>
    /// <param name="agent">The address of one of them: <c>service-NUMBER@...</c>.</param>
    internal static string ProjectNumber(string agent)
    {
        const string prefix = "service-";
        var end = agent.IndexOf('@', StringComparison.Ordinal);
        return agent.StartsWith(prefix, StringComparison.Ordinal) && end > prefix.Length
            ? agent[prefix.Length..end]
            : throw new ArgumentException(
                $"\"{agent}\" is no address of a service's own account; allowed is {prefix}, the project's number, and @");
    }
}
