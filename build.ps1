<#
.SYNOPSIS
Builds, tests, packs and shows NewsTools.
.DESCRIPTION
Thin: each task is one command that can be typed by hand. Runs in pwsh and in NewsTools.Shell alike, so it uses no cmdlet of Microsoft.PowerShell.Utility.
.PARAMETER Task
Build compiles everything and stages the module to out/NewsTools. Test runs the test projects. Pester runs tests/Pester in this PowerShell.
Pack puts the staged module into a zip file in out. Demo shows who says what in a sample article.
.EXAMPLE
./build.ps1 Build
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Pester', 'Pack', 'Demo')]
    [string[]] $Task = 'Build'
)

$ErrorActionPreference = 'Stop'
$solution = [IO.Path]::Combine($PSScriptRoot, 'src', 'NewsTools.slnx')
$module = [IO.Path]::Combine($PSScriptRoot, 'out', 'NewsTools')
$manifest = [IO.Path]::Combine($module, 'NewsTools.psd1')

function Invoke-DotNet {
    dotnet @args
    if ($LASTEXITCODE -ne 0) { throw "dotnet $args ended with exit code $LASTEXITCODE." }
}

function Invoke-PesterSuite {
    # Not counted as passed where it cannot run.
    if ($Host.Name -eq 'NewsTools.Shell') { return 'Pester: not run, it needs pwsh.' }
    if (-not (Get-Module -ListAvailable -Name Pester | Where-Object { $_.Version.Major -ge 6 })) {
        'Pester: not run, Pester 6 is not installed.'
        return
    }
    if (-not [IO.File]::Exists($manifest)) { Invoke-DotNet build $solution }
    Import-Module Pester -MinimumVersion 6.0
    $result = Invoke-Pester -Path ([IO.Path]::Combine($PSScriptRoot, 'tests', 'Pester')) -PassThru -Output Detailed
    "Pester: $($result.PassedCount) passed, $($result.FailedCount + $result.FailedContainersCount + $result.FailedBlocksCount) failed"
    if ($result.Result -ne 'Passed') { throw 'The Pester suite failed.' }
}

function New-Package {
    Invoke-DotNet build $solution
    $version = (Test-ModuleManifest -Path $manifest).Version
    $package = [IO.Path]::Combine($PSScriptRoot, 'out', "NewsTools-$version.zip")
    [IO.File]::Delete($package)
    [IO.Compression.ZipFile]::CreateFromDirectory($module, $package, 'Optimal', $true)
    "Packed to $package"
}

function Show-Demo {
    if (-not [IO.File]::Exists($manifest)) { Invoke-DotNet build $solution }
    Import-Module -Name $manifest
    Get-Article -LiteralPath ([IO.Path]::Combine($PSScriptRoot, 'docs', 'samples', 'wire-dateline.txt')) | Get-Quote
}

foreach ($name in $Task) {
    switch ($name) {
        'Build' { Invoke-DotNet build $solution }
        'Test' { Invoke-DotNet test $solution }
        'Pester' { Invoke-PesterSuite }
        'Pack' { New-Package }
        'Demo' { Show-Demo }
    }
}
