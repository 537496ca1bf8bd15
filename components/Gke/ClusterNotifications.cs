using Pulumi;
using Pulumi.Gcp.PubSub;
using Pulumi.Gcp.PubSub.Inputs;

namespace GoCenter.Components.Gke;

/// <summary>Where clusters say that they are being upgraded, and that there is a security bulletin about them.</summary>
public sealed class ClusterNotifications : ComponentResource
{
    /// <summary>Declares the topic.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Place and key.</param>
    /// <param name="options">Parent, provider and so on.</param>
    public ClusterNotifications(string name, ClusterNotificationsArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Gke:ClusterNotifications", name, options)
    {
        var topic = new Topic(name, new TopicArgs
        {
            Name = name,
            Project = args.Project,
            KmsKeyName = args.Key, // CKV_GCP_83
            // A week to read what came while nobody was subscribed.
            MessageRetentionDuration = "604800s",
            // The key is in one region, and so is what it encrypts.
            MessageStoragePolicy = new TopicMessageStoragePolicyArgs { AllowedPersistenceRegions = { args.Region } },
        }, new CustomResourceOptions { Parent = this });

        TopicId = topic.Id;
        RegisterOutputs(new Dictionary<string, object?> { ["topicId"] = TopicId });
    }

    /// <summary>Id of the topic.</summary>
    public Output<string> TopicId { get; }
}
