using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Something that the caller asked for cannot be done.</summary>
/// <param name="id">The stable id of the error.</param>
/// <param name="category">Its kind.</param>
/// <param name="message">The reason as one sentence that names the thing at fault.</param>
internal sealed class CommandFault(string id, ErrorCategory category, string message) : Exception(message)
{
    /// <summary>The stable id of the error.</summary>
    public string Id { get; } = id;

    /// <summary>Its kind.</summary>
    public ErrorCategory Category { get; } = category;
}
