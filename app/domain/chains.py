"""The public chains whose wallets Fallow keeps: their ids, coins and public endpoints, and contracts that are the same on many.

Endpoints are a start and no more: each is run by somebody else, sees the addresses it is asked about, and can be turned off
or replaced in the settings. Nothing is contacted before a network is chosen.
"""

from dataclasses import dataclass, field

LOCAL = "local"
# Source: mds1/multicall3, deployments.json: at this address on every chain below, created by this account's first transaction.
MULTICALL3 = "0xcA11bde05977b3631167028862bE2a173976CA11"
MULTICALL3_CREATOR = "0x05f32B3cC3888453ff71B01135B34FF8e41263F2"


@dataclass(frozen=True)
class PublicChain:
    """One public chain. `key` is how people name it in settings and on the command line; coins have 18 decimals."""

    key: str
    name: str
    chain_id: int
    coin: str
    endpoints: tuple[str, ...]
    explorer: str
    wrapped: str = ""  # the coin as a token, for prices through pools
    stable: str = ""  # a token worth a dollar, likewise
    stable_decimals: int = 6
    v3_factory: str = ""  # Uniswap v3
    v2_factory: str = ""  # Uniswap v2
    v2_router: str = ""
    test_network: bool = field(default=False)


_V3 = "0x1F98431c8aD98523631AE4a59f267346ea31F984"

# Sources: chain ids and explorers, ethereum-lists/chains; v3 factories and wrapped coins, Uniswap's sdk-core addresses.ts
# and each chain's own documentation; Uniswap v2, the page "V2 Deployment Addresses" of its documentation; endpoints, what
# their operators publish for use without a key.
PUBLIC = (
    PublicChain(
        key="ethereum",
        name="Ethereum",
        chain_id=1,
        coin="ETH",
        endpoints=("https://ethereum-rpc.publicnode.com", "https://eth.llamarpc.com", "https://eth.drpc.org"),
        explorer="https://etherscan.io",
        wrapped="0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2",
        stable="0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48",
        v3_factory=_V3,
        v2_factory="0x5C69bEe701ef814a2B6a3EDD4B1652CB9cc5aA6f",
        v2_router="0x7a250d5630B4cF539739dF2C5dAcb4c659F2488D",
    ),
    PublicChain(
        key="base",
        name="Base",
        chain_id=8453,
        coin="ETH",
        endpoints=("https://mainnet.base.org", "https://base-rpc.publicnode.com", "https://base.drpc.org"),
        explorer="https://basescan.org",
        wrapped="0x4200000000000000000000000000000000000006",
        stable="0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913",
        v3_factory="0x33128a8fC17869897dcE68Ed026d694621f6FDfD",
        v2_factory="0x8909Dc15e40173Ff4699343b6eB8132c65e18eC6",
        v2_router="0x4752ba5DBc23f44D87826276BF6Fd6b1C372aD24",
    ),
    PublicChain(
        key="arbitrum",
        name="Arbitrum",
        chain_id=42161,
        coin="ETH",
        endpoints=(
            "https://arb1.arbitrum.io/rpc",
            "https://arbitrum-one-rpc.publicnode.com",
            "https://arbitrum.drpc.org",
        ),
        explorer="https://arbiscan.io",
        wrapped="0x82aF49447D8a07e3bd95BD0d56f35241523fBab1",
        stable="0xaf88d065e77c8cC2239327C5EDb3A432268e5831",
        v3_factory=_V3,
        v2_factory="0xf1D7CC64Fb4452F05c498126312eBE29f30Fbcf9",
        v2_router="0x4752ba5DBc23f44D87826276BF6Fd6b1C372aD24",
    ),
    PublicChain(
        key="optimism",
        name="Optimism",
        chain_id=10,
        coin="ETH",
        endpoints=("https://mainnet.optimism.io", "https://optimism-rpc.publicnode.com", "https://optimism.drpc.org"),
        explorer="https://optimistic.etherscan.io",
        wrapped="0x4200000000000000000000000000000000000006",
        stable="0x7F5c764cBc14f9669B88837ca1490cCa17c31607",
        v3_factory=_V3,
        v2_factory="0x0c3c1c532F1e39EdF36BE9Fe0bE1410313E074Bf",
        v2_router="0x4A7b5Da61326A6379179b40d00F57E5bbDC962c2",
    ),
    PublicChain(
        key="bnb",
        name="BNB Chain",
        chain_id=56,
        coin="BNB",
        endpoints=("https://bsc-dataseed.bnbchain.org", "https://bsc-rpc.publicnode.com", "https://bsc.drpc.org"),
        explorer="https://bscscan.com",
        wrapped="0xbb4CdB9CBd36B01bD1cBaEBF2De08d9173bc095c",
        stable="0x55d398326f99059fF775485246999027B3197955",
        stable_decimals=18,
        v3_factory="0xdB1d10011AD0Ff90774D0C6Bb92e5C5c8b4461F7",
        v2_factory="0x8909Dc15e40173Ff4699343b6eB8132c65e18eC6",
        v2_router="0x4752ba5DBc23f44D87826276BF6Fd6b1C372aD24",
    ),
    PublicChain(
        key="polygon",
        name="Polygon",
        chain_id=137,
        coin="POL",
        endpoints=("https://polygon-rpc.com", "https://polygon-bor-rpc.publicnode.com", "https://polygon.drpc.org"),
        explorer="https://polygonscan.com",
        wrapped="0x0d500B1d8E8eF31E21C99d1Db9A6444d3ADf1270",
        stable="0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174",
        v3_factory=_V3,
        v2_factory="0x9e5A52f57b3038F1B8EeE45F28b3C1967e22799C",
        v2_router="0xedf6066a2b290C185783862C7F4776A2C8077AD1",
    ),
    PublicChain(
        key="worldchain",
        name="World Chain",
        chain_id=480,
        coin="ETH",
        endpoints=("https://worldchain-mainnet.g.alchemy.com/public", "https://worldchain.drpc.org"),
        explorer="https://worldscan.org",
        wrapped="0x4200000000000000000000000000000000000006",
        v2_factory="0x5C69bEe701ef814a2B6a3EDD4B1652CB9cc5aA6f",
        v2_router="0x541aB7c31A119441eF3575F6973277DE0eF460bd",
    ),
    PublicChain(
        key="sepolia",
        name="Sepolia",
        chain_id=11155111,
        coin="ETH",
        endpoints=("https://ethereum-sepolia-rpc.publicnode.com", "https://sepolia.drpc.org"),
        explorer="https://sepolia.etherscan.io",
        test_network=True,
        v2_factory="0xF62c03E08ada871A0bEb309762E260a7a6a880E6",
        v2_router="0xeE567Fe1712Faf6149d80dA1E6934E354124CfE3",
    ),
)
BY_KEY = {chain.key: chain for chain in PUBLIC}
BY_ID = {chain.chain_id: chain for chain in PUBLIC}


def coin_of(chain_id: int) -> str:
    """Return the symbol of a chain's coin; that of a chain nobody knows is called as Ethereum's."""
    chain = BY_ID.get(chain_id)
    return chain.coin if chain else "ETH"
