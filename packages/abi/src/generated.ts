//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// Airdrops
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const airdropsAbi = [
  {
    type: 'constructor',
    inputs: [
      {
        name: 'campaigns',
        internalType: 'contract ICampaigns',
        type: 'address',
      },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'CAMPAIGNS',
    outputs: [
      { name: '', internalType: 'contract ICampaigns', type: 'address' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'airdropOf',
    outputs: [
      {
        name: '',
        internalType: 'struct Airdrop',
        type: 'tuple',
        components: [
          { name: 'creator', internalType: 'address', type: 'address' },
          { name: 'expiresAt', internalType: 'uint40', type: 'uint40' },
          { name: 'kind', internalType: 'enum Kind', type: 'uint8' },
          { name: 'token', internalType: 'address', type: 'address' },
          { name: 'amount', internalType: 'uint128', type: 'uint128' },
          { name: 'claimed', internalType: 'uint128', type: 'uint128' },
          { name: 'source', internalType: 'bytes32', type: 'bytes32' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'account', internalType: 'address', type: 'address' },
    ],
    name: 'claim',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'total', internalType: 'uint256', type: 'uint256' },
      { name: 'proof', internalType: 'bytes32[]', type: 'bytes32[]' },
    ],
    name: 'claimListed',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'total', internalType: 'uint256', type: 'uint256' },
      { name: 'proof', internalType: 'bytes32[]', type: 'bytes32[]' },
      { name: 'to', internalType: 'address', type: 'address' },
    ],
    name: 'claimListedTo',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'to', internalType: 'address', type: 'address' },
    ],
    name: 'claimTo',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'account', internalType: 'address', type: 'address' },
    ],
    name: 'claimedOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'clawBack',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'to', internalType: 'address', type: 'address' },
    ],
    name: 'clawBackTo',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'kind', internalType: 'enum Kind', type: 'uint8' },
      { name: 'source', internalType: 'bytes32', type: 'bytes32' },
      { name: 'token', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint128', type: 'uint128' },
      { name: 'expiresAt', internalType: 'uint40', type: 'uint40' },
    ],
    name: 'createAirdrop',
    outputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'account', internalType: 'address', type: 'address' },
    ],
    name: 'earnedOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'amount', internalType: 'uint128', type: 'uint128' },
    ],
    name: 'fund',
    outputs: [],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
    name: 'nonces',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'root', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'replaceRoot',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'airdrop',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'account',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      { name: 'to', internalType: 'address', type: 'address', indexed: false },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'AirdropClaimed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'airdrop',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      { name: 'to', internalType: 'address', type: 'address', indexed: false },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'AirdropClawedBack',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'airdrop',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'creator',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'source',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'kind',
        internalType: 'enum Kind',
        type: 'uint8',
        indexed: false,
      },
      {
        name: 'token',
        internalType: 'address',
        type: 'address',
        indexed: false,
      },
      {
        name: 'expiresAt',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'AirdropCreated',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'airdrop',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      { name: 'from', internalType: 'address', type: 'address', indexed: true },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'total',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'AirdropFunded',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'airdrop',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'root',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: false,
      },
    ],
    name: 'RootReplaced',
  },
  {
    type: 'error',
    inputs: [
      { name: 'airdrop', internalType: 'bytes32', type: 'bytes32' },
      { name: 'expiresAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Airdrops_Expired',
  },
  {
    type: 'error',
    inputs: [
      { name: 'expiresAt', internalType: 'uint256', type: 'uint256' },
      { name: 'earliest', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Airdrops_InvalidExpiry',
  },
  {
    type: 'error',
    inputs: [
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'total', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Airdrops_InvalidProof',
  },
  {
    type: 'error',
    inputs: [{ name: 'airdrop', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Airdrops_LimitReached',
  },
  {
    type: 'error',
    inputs: [
      { name: 'airdrop', internalType: 'bytes32', type: 'bytes32' },
      { name: 'due', internalType: 'uint256', type: 'uint256' },
      { name: 'left', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Airdrops_NotEnoughLeft',
  },
  {
    type: 'error',
    inputs: [
      { name: 'airdrop', internalType: 'bytes32', type: 'bytes32' },
      { name: 'expiresAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Airdrops_NotExpired',
  },
  {
    type: 'error',
    inputs: [{ name: 'airdrop', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Airdrops_NothingToPay',
  },
  {
    type: 'error',
    inputs: [
      { name: 'airdrop', internalType: 'bytes32', type: 'bytes32' },
      { name: 'closesAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Airdrops_StillCounting',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'Airdrops_Unauthorized',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Airdrops_UnknownCampaign',
  },
  {
    type: 'error',
    inputs: [{ name: 'token', internalType: 'address', type: 'address' }],
    name: 'Airdrops_UnsupportedToken',
  },
  {
    type: 'error',
    inputs: [
      { name: 'airdrop', internalType: 'bytes32', type: 'bytes32' },
      { name: 'kind', internalType: 'enum Kind', type: 'uint8' },
    ],
    name: 'Airdrops_WrongKind',
  },
  { type: 'error', inputs: [], name: 'Airdrops_ZeroAmount' },
  { type: 'error', inputs: [], name: 'FailedCall' },
  {
    type: 'error',
    inputs: [
      { name: 'balance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InsufficientBalance',
  },
  {
    type: 'error',
    inputs: [
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'currentNonce', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InvalidAccountNonce',
  },
  { type: 'error', inputs: [], name: 'ReentrancyGuardReentrantCall' },
  {
    type: 'error',
    inputs: [{ name: 'token', internalType: 'address', type: 'address' }],
    name: 'SafeERC20FailedOperation',
  },
  {
    type: 'error',
    inputs: [
      { name: 'expected', internalType: 'uint256', type: 'uint256' },
      { name: 'received', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Tokens_WrongAmountReceived',
  },
  {
    type: 'error',
    inputs: [
      { name: 'expected', internalType: 'uint256', type: 'uint256' },
      { name: 'sent', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Tokens_WrongValue',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// Campaigns
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const campaignsAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'router', internalType: 'address', type: 'address' },
      { name: 'resolver', internalType: 'address', type: 'address' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'GRACE',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'MAX_EXTENSION',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'RESOLVER',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ROUNDS',
    outputs: [
      { name: '', internalType: 'contract IMatchingRounds', type: 'address' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ROUTER',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'number', internalType: 'uint256', type: 'uint256' },
      {
        name: 'signatures',
        internalType: 'struct Signature[]',
        type: 'tuple[]',
        components: [
          { name: 'signer', internalType: 'address', type: 'address' },
          { name: 'data', internalType: 'bytes', type: 'bytes' },
        ],
      },
    ],
    name: 'approve',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'terms',
        internalType: 'struct Terms',
        type: 'tuple',
        components: [
          { name: 'lab', internalType: 'address', type: 'address' },
          { name: 'payout', internalType: 'address', type: 'address' },
          { name: 'token', internalType: 'address', type: 'address' },
          { name: 'gate', internalType: 'address', type: 'address' },
          { name: 'round', internalType: 'uint32', type: 'uint32' },
          { name: 'digest', internalType: 'bytes32', type: 'bytes32' },
          { name: 'opensAt', internalType: 'uint32', type: 'uint32' },
          { name: 'closesAt', internalType: 'uint32', type: 'uint32' },
          { name: 'goal', internalType: 'uint96', type: 'uint96' },
          { name: 'threshold', internalType: 'uint8', type: 'uint8' },
          { name: 'attesters', internalType: 'address[]', type: 'address[]' },
          { name: 'challengePeriod', internalType: 'uint24', type: 'uint24' },
          { name: 'vetoShare', internalType: 'uint16', type: 'uint16' },
          {
            name: 'milestones',
            internalType: 'struct Milestone[]',
            type: 'tuple[]',
            components: [
              { name: 'share', internalType: 'uint16', type: 'uint16' },
              { name: 'deadline', internalType: 'uint32', type: 'uint32' },
              { name: 'criteria', internalType: 'bytes32', type: 'bytes32' },
            ],
          },
        ],
      },
    ],
    name: 'campaignId',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'cancel',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'account', internalType: 'address', type: 'address' },
    ],
    name: 'checkpointOf',
    outputs: [
      {
        name: '',
        internalType: 'struct Checkpoint',
        type: 'tuple',
        components: [
          { name: 'submission', internalType: 'uint16', type: 'uint16' },
          { name: 'points', internalType: 'uint64', type: 'uint64' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'claimable',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'terms',
        internalType: 'struct Terms',
        type: 'tuple',
        components: [
          { name: 'lab', internalType: 'address', type: 'address' },
          { name: 'payout', internalType: 'address', type: 'address' },
          { name: 'token', internalType: 'address', type: 'address' },
          { name: 'gate', internalType: 'address', type: 'address' },
          { name: 'round', internalType: 'uint32', type: 'uint32' },
          { name: 'digest', internalType: 'bytes32', type: 'bytes32' },
          { name: 'opensAt', internalType: 'uint32', type: 'uint32' },
          { name: 'closesAt', internalType: 'uint32', type: 'uint32' },
          { name: 'goal', internalType: 'uint96', type: 'uint96' },
          { name: 'threshold', internalType: 'uint8', type: 'uint8' },
          { name: 'attesters', internalType: 'address[]', type: 'address[]' },
          { name: 'challengePeriod', internalType: 'uint24', type: 'uint24' },
          { name: 'vetoShare', internalType: 'uint16', type: 'uint16' },
          {
            name: 'milestones',
            internalType: 'struct Milestone[]',
            type: 'tuple[]',
            components: [
              { name: 'share', internalType: 'uint16', type: 'uint16' },
              { name: 'deadline', internalType: 'uint32', type: 'uint32' },
              { name: 'criteria', internalType: 'bytes32', type: 'bytes32' },
            ],
          },
        ],
      },
    ],
    name: 'create',
    outputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'amount', internalType: 'uint96', type: 'uint96' },
    ],
    name: 'creditMatch',
    outputs: [],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'number', internalType: 'uint256', type: 'uint256' },
      { name: 'reason', internalType: 'bytes32', type: 'bytes32' },
      {
        name: 'signature',
        internalType: 'struct Signature',
        type: 'tuple',
        components: [
          { name: 'signer', internalType: 'address', type: 'address' },
          { name: 'data', internalType: 'bytes', type: 'bytes' },
        ],
      },
    ],
    name: 'deny',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'amount', internalType: 'uint96', type: 'uint96' },
    ],
    name: 'donate',
    outputs: [],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'donations',
        internalType: 'struct Donation[]',
        type: 'tuple[]',
        components: [
          { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
          { name: 'amount', internalType: 'uint96', type: 'uint96' },
        ],
      },
      { name: 'beneficiary', internalType: 'address', type: 'address' },
      { name: 'memo', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'donateFor',
    outputs: [],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'donations',
        internalType: 'struct Donation[]',
        type: 'tuple[]',
        components: [
          { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
          { name: 'amount', internalType: 'uint96', type: 'uint96' },
        ],
      },
    ],
    name: 'donateMany',
    outputs: [],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'donor', internalType: 'address', type: 'address' },
    ],
    name: 'donorOf',
    outputs: [
      {
        name: '',
        internalType: 'struct Donor',
        type: 'tuple',
        components: [
          { name: 'amount', internalType: 'uint96', type: 'uint96' },
          { name: 'counted', internalType: 'uint96', type: 'uint96' },
          { name: 'lastCountedAt', internalType: 'uint32', type: 'uint32' },
          { name: 'vetoed', internalType: 'uint16', type: 'uint16' },
          { name: 'role', internalType: 'uint8', type: 'uint8' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'eip712Domain',
    outputs: [
      { name: 'fields', internalType: 'bytes1', type: 'bytes1' },
      { name: 'name', internalType: 'string', type: 'string' },
      { name: 'version', internalType: 'string', type: 'string' },
      { name: 'chainId', internalType: 'uint256', type: 'uint256' },
      { name: 'verifyingContract', internalType: 'address', type: 'address' },
      { name: 'salt', internalType: 'bytes32', type: 'bytes32' },
      { name: 'extensions', internalType: 'uint256[]', type: 'uint256[]' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'evidenceOf',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'onlyFailed', internalType: 'bool', type: 'bool' },
    ],
    name: 'expel',
    outputs: [{ name: 'w', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'expire',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'deadline', internalType: 'uint32', type: 'uint32' },
      {
        name: 'signatures',
        internalType: 'struct Signature[]',
        type: 'tuple[]',
        components: [
          { name: 'signer', internalType: 'address', type: 'address' },
          { name: 'data', internalType: 'bytes', type: 'bytes' },
        ],
      },
    ],
    name: 'extend',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'isFailed',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'round', internalType: 'uint32', type: 'uint32' },
    ],
    name: 'join',
    outputs: [
      { name: 'joined', internalType: 'bool', type: 'bool' },
      { name: 'w', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'leaveRound',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'measureOf',
    outputs: [
      {
        name: '',
        internalType: 'struct Measure',
        type: 'tuple',
        components: [
          { name: 'gate', internalType: 'address', type: 'address' },
          { name: 'minimum', internalType: 'uint88', type: 'uint88' },
          { name: 'decimals', internalType: 'uint8', type: 'uint8' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'index', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'milestoneOf',
    outputs: [
      { name: 'share', internalType: 'uint16', type: 'uint16' },
      { name: 'deadline', internalType: 'uint32', type: 'uint32' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'data', internalType: 'bytes[]', type: 'bytes[]' }],
    name: 'multicall',
    outputs: [{ name: 'results', internalType: 'bytes[]', type: 'bytes[]' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'donor', internalType: 'address', type: 'address' },
      { name: 'operator', internalType: 'address', type: 'address' },
    ],
    name: 'operatorUntil',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'payoutOf',
    outputs: [
      { name: 'payout', internalType: 'address', type: 'address' },
      { name: 'goal', internalType: 'uint96', type: 'uint96' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'progressOf',
    outputs: [
      {
        name: '',
        internalType: 'struct Progress',
        type: 'tuple',
        components: [
          { name: 'paid', internalType: 'uint96', type: 'uint96' },
          { name: 'releasedShare', internalType: 'uint16', type: 'uint16' },
          { name: 'milestone', internalType: 'uint8', type: 'uint8' },
          { name: 'status', internalType: 'enum Status', type: 'uint8' },
          { name: 'cutoff', internalType: 'uint32', type: 'uint32' },
          { name: 'challengePeriod', internalType: 'uint24', type: 'uint24' },
          { name: 'vetoShare', internalType: 'uint16', type: 'uint16' },
          { name: 'threshold', internalType: 'uint8', type: 'uint8' },
          { name: 'milestoneCount', internalType: 'uint8', type: 'uint8' },
          { name: 'round', internalType: 'uint32', type: 'uint32' },
          { name: 'extended', internalType: 'uint8', type: 'uint8' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'credited', internalType: 'uint96', type: 'uint96' },
    ],
    name: 'recoverMatch',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'account', internalType: 'address', type: 'address' },
    ],
    name: 'refresh',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'donor', internalType: 'address', type: 'address' },
    ],
    name: 'refund',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'to', internalType: 'address', type: 'address' },
    ],
    name: 'refundTo',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'donor', internalType: 'address', type: 'address' },
    ],
    name: 'refundable',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'release',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'donor', internalType: 'address', type: 'address' },
      { name: 'operator', internalType: 'address', type: 'address' },
      { name: 'until', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'setOperator',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'submissionOf',
    outputs: [
      {
        name: '',
        internalType: 'struct Submission',
        type: 'tuple',
        components: [
          { name: 'number', internalType: 'uint16', type: 'uint16' },
          { name: 'submittedAt', internalType: 'uint32', type: 'uint32' },
          { name: 'approvals', internalType: 'uint8', type: 'uint8' },
          { name: 'denials', internalType: 'uint8', type: 'uint8' },
          { name: 'challengeEndsAt', internalType: 'uint32', type: 'uint32' },
          { name: 'vetoes', internalType: 'uint64', type: 'uint64' },
          { name: 'vetoThreshold', internalType: 'uint64', type: 'uint64' },
          { name: 'open', internalType: 'bool', type: 'bool' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'evidence', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'submit',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'tallyOf',
    outputs: [
      {
        name: '',
        internalType: 'struct Tally',
        type: 'tuple',
        components: [
          { name: 'total', internalType: 'uint96', type: 'uint96' },
          { name: 'sumRoots', internalType: 'uint64', type: 'uint64' },
          { name: 'sumSquares', internalType: 'uint96', type: 'uint96' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'reason', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'veto',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'weightOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'windowOf',
    outputs: [
      {
        name: '',
        internalType: 'struct Window',
        type: 'tuple',
        components: [
          { name: 'token', internalType: 'address', type: 'address' },
          { name: 'opensAt', internalType: 'uint32', type: 'uint32' },
          { name: 'closesAt', internalType: 'uint32', type: 'uint32' },
          { name: 'round', internalType: 'uint32', type: 'uint32' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'withdraw',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32' },
      { name: 'to', internalType: 'address', type: 'address' },
    ],
    name: 'withdrawTo',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'milestone',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'submission',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'attester',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
    ],
    name: 'Approved',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      { name: 'lab', internalType: 'address', type: 'address', indexed: true },
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'decimals',
        internalType: 'uint8',
        type: 'uint8',
        indexed: false,
      },
      {
        name: 'terms',
        internalType: 'struct Terms',
        type: 'tuple',
        components: [
          { name: 'lab', internalType: 'address', type: 'address' },
          { name: 'payout', internalType: 'address', type: 'address' },
          { name: 'token', internalType: 'address', type: 'address' },
          { name: 'gate', internalType: 'address', type: 'address' },
          { name: 'round', internalType: 'uint32', type: 'uint32' },
          { name: 'digest', internalType: 'bytes32', type: 'bytes32' },
          { name: 'opensAt', internalType: 'uint32', type: 'uint32' },
          { name: 'closesAt', internalType: 'uint32', type: 'uint32' },
          { name: 'goal', internalType: 'uint96', type: 'uint96' },
          { name: 'threshold', internalType: 'uint8', type: 'uint8' },
          { name: 'attesters', internalType: 'address[]', type: 'address[]' },
          { name: 'challengePeriod', internalType: 'uint24', type: 'uint24' },
          { name: 'vetoShare', internalType: 'uint16', type: 'uint16' },
          {
            name: 'milestones',
            internalType: 'struct Milestone[]',
            type: 'tuple[]',
            components: [
              { name: 'share', internalType: 'uint16', type: 'uint16' },
              { name: 'deadline', internalType: 'uint32', type: 'uint32' },
              { name: 'criteria', internalType: 'bytes32', type: 'bytes32' },
            ],
          },
        ],
        indexed: false,
      },
    ],
    name: 'CampaignCreated',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
    ],
    name: 'Cancelled',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'milestone',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'submission',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'cutoff',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'ChallengeEnded',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'milestone',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'submission',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'endsAt',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'ChallengeStarted',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
    ],
    name: 'Completed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'milestone',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'submission',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'attester',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'reason',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: false,
      },
    ],
    name: 'Denied',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'donor',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'weight',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'counted',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Donated',
  },
  { type: 'event', anonymous: false, inputs: [], name: 'EIP712DomainChanged' },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'milestone',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'deadline',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'cutoff',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Extended',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'goalMissed',
        internalType: 'bool',
        type: 'bool',
        indexed: false,
      },
    ],
    name: 'Failed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'MatchCredited',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'donor',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'operator',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'until',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'OperatorSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'payer',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'beneficiary',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'token',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'memo',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: false,
      },
    ],
    name: 'PaidFor',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'donor',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'caller',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'weight',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'counted',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Refreshed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'donor',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      { name: 'to', internalType: 'address', type: 'address', indexed: false },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Refunded',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'milestone',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'releasedShare',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'cutoff',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Released',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
    ],
    name: 'RoundJoined',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
    ],
    name: 'RoundLeft',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'milestone',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'submission',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'evidence',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: false,
      },
      {
        name: 'vetoThreshold',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Submitted',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'milestone',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'submission',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'donor',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'points',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'reason',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: false,
      },
    ],
    name: 'VetoCast',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'milestone',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'submission',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'cutoff',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Vetoed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      { name: 'to', internalType: 'address', type: 'address', indexed: true },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Withdrawn',
  },
  {
    type: 'error',
    inputs: [{ name: 'target', internalType: 'address', type: 'address' }],
    name: 'AddressEmptyCode',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_AlreadyApproved',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'milestone', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_AlreadyExtended',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'opensAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_AlreadyOpen',
  },
  {
    type: 'error',
    inputs: [
      { name: 'donor', internalType: 'address', type: 'address' },
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_AlreadyVetoed',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_CampaignExists',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'endsAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_ChallengeOver',
  },
  {
    type: 'error',
    inputs: [
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
      { name: 'attester', internalType: 'address', type: 'address' },
    ],
    name: 'Campaigns_Denied',
  },
  { type: 'error', inputs: [], name: 'Campaigns_EmptyCart' },
  { type: 'error', inputs: [], name: 'Campaigns_EmptyEvidence' },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_HasFailed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'endsAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_InChallenge',
  },
  {
    type: 'error',
    inputs: [{ name: 'beneficiary', internalType: 'address', type: 'address' }],
    name: 'Campaigns_InvalidBeneficiary',
  },
  {
    type: 'error',
    inputs: [
      { name: 'deadline', internalType: 'uint256', type: 'uint256' },
      { name: 'latest', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_InvalidExtension',
  },
  {
    type: 'error',
    inputs: [{ name: 'signer', internalType: 'address', type: 'address' }],
    name: 'Campaigns_InvalidSignature',
  },
  {
    type: 'error',
    inputs: [
      { name: 'field', internalType: 'string', type: 'string' },
      { name: 'limit', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_InvalidTerms',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_LimitReached',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'round', internalType: 'uint32', type: 'uint32' },
    ],
    name: 'Campaigns_MatchPending',
  },
  {
    type: 'error',
    inputs: [
      { name: 'expected', internalType: 'address', type: 'address' },
      { name: 'found', internalType: 'address', type: 'address' },
    ],
    name: 'Campaigns_MixedTokens',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_NoSubmission',
  },
  {
    type: 'error',
    inputs: [{ name: 'donor', internalType: 'address', type: 'address' }],
    name: 'Campaigns_NoVetoPower',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_NotApproved',
  },
  {
    type: 'error',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'Campaigns_NotAttester',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_NotFailed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'round', internalType: 'uint32', type: 'uint32' },
    ],
    name: 'Campaigns_NotInRound',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'opensAt', internalType: 'uint256', type: 'uint256' },
      { name: 'closesAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_NotOpen',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_NothingApproved',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'donor', internalType: 'address', type: 'address' },
    ],
    name: 'Campaigns_NothingToCount',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_NothingToPay',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'Campaigns_RoundNotSealed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'closesAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_StillOpen',
  },
  {
    type: 'error',
    inputs: [
      { name: 'required', internalType: 'uint256', type: 'uint256' },
      { name: 'found', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_TooFewSignatures',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'Campaigns_Unauthorized',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_UnknownCampaign',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'status', internalType: 'enum Status', type: 'uint8' },
    ],
    name: 'Campaigns_WrongStatus',
  },
  { type: 'error', inputs: [], name: 'Campaigns_ZeroAmount' },
  { type: 'error', inputs: [], name: 'FailedCall' },
  {
    type: 'error',
    inputs: [{ name: 'required', internalType: 'uint256', type: 'uint256' }],
    name: 'Gates_TooLittleGas',
  },
  {
    type: 'error',
    inputs: [
      { name: 'balance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InsufficientBalance',
  },
  { type: 'error', inputs: [], name: 'InvalidShortString' },
  { type: 'error', inputs: [], name: 'ReentrancyGuardReentrantCall' },
  {
    type: 'error',
    inputs: [{ name: 'token', internalType: 'address', type: 'address' }],
    name: 'SafeERC20FailedOperation',
  },
  {
    type: 'error',
    inputs: [{ name: 'str', internalType: 'string', type: 'string' }],
    name: 'StringTooLong',
  },
  {
    type: 'error',
    inputs: [
      { name: 'expected', internalType: 'uint256', type: 'uint256' },
      { name: 'received', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Tokens_WrongAmountReceived',
  },
  {
    type: 'error',
    inputs: [
      { name: 'expected', internalType: 'uint256', type: 'uint256' },
      { name: 'sent', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Tokens_WrongValue',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// ComputedResult
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const computedResultAbi = [
  { type: 'constructor', inputs: [], stateMutability: 'nonpayable' },
  {
    type: 'function',
    inputs: [],
    name: 'ROUNDS',
    outputs: [
      { name: '', internalType: 'contract IMatchingRounds', type: 'address' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'uint32', type: 'uint32' },
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'amount', internalType: 'uint96', type: 'uint96' },
      { name: 'proof', internalType: 'bytes32[]', type: 'bytes32[]' },
    ],
    name: 'claimComputed',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'sponsor', internalType: 'address', type: 'address' },
    ],
    name: 'hasVetoed',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'uint32', type: 'uint32' },
      { name: 'root', internalType: 'bytes32', type: 'bytes32' },
      { name: 'inputs', internalType: 'bytes32', type: 'bytes32' },
      { name: 'configuration', internalType: 'bytes32', type: 'bytes32' },
      { name: 'code', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'post',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'uint32', type: 'uint32' }],
    name: 'resultOf',
    outputs: [
      {
        name: '',
        internalType: 'struct PostedResult',
        type: 'tuple',
        components: [
          { name: 'root', internalType: 'bytes32', type: 'bytes32' },
          { name: 'inputs', internalType: 'bytes32', type: 'bytes32' },
          { name: 'configuration', internalType: 'bytes32', type: 'bytes32' },
          { name: 'code', internalType: 'bytes32', type: 'bytes32' },
          { name: 'vetoUntil', internalType: 'uint32', type: 'uint32' },
          { name: 'vetoedAt', internalType: 'uint32', type: 'uint32' },
          { name: 'vetoes', internalType: 'uint96', type: 'uint96' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'uint32', type: 'uint32' }],
    name: 'standing',
    outputs: [
      { name: 'stands', internalType: 'bool', type: 'bool' },
      { name: 'decidedAt', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'uint32', type: 'uint32' }],
    name: 'vetoResult',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'root',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: false,
      },
      {
        name: 'inputs',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: false,
      },
      {
        name: 'configuration',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: false,
      },
      {
        name: 'code',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: false,
      },
      {
        name: 'vetoUntil',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'ResultPosted',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'sponsor',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'ResultVetoCast',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
    ],
    name: 'ResultVetoed',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'ComputedResult_AlreadyPosted',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'sponsor', internalType: 'address', type: 'address' },
    ],
    name: 'ComputedResult_AlreadyVetoed',
  },
  { type: 'error', inputs: [], name: 'ComputedResult_EmptyDigest' },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ComputedResult_InvalidProof',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'ComputedResult_NoEarlySponsors',
  },
  {
    type: 'error',
    inputs: [{ name: 'sponsor', internalType: 'address', type: 'address' }],
    name: 'ComputedResult_NoVetoPower',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'from', internalType: 'uint256', type: 'uint256' },
      { name: 'until', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ComputedResult_NotInTime',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'ComputedResult_NotPosted',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'ComputedResult_Unauthorized',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'vetoUntil', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ComputedResult_VetoOver',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// DepositAccount
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const depositAccountAbi = [
  {
    type: 'constructor',
    inputs: [
      {
        name: 'campaigns',
        internalType: 'contract ICampaigns',
        type: 'address',
      },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'beneficiary', internalType: 'address', type: 'address' },
      { name: 'token', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint96', type: 'uint96' },
    ],
    name: 'give',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'token', internalType: 'address', type: 'address' },
      { name: 'to', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'pay',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'DepositAccount_Unauthorized',
  },
  { type: 'error', inputs: [], name: 'FailedCall' },
  {
    type: 'error',
    inputs: [
      { name: 'balance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InsufficientBalance',
  },
  {
    type: 'error',
    inputs: [{ name: 'token', internalType: 'address', type: 'address' }],
    name: 'SafeERC20FailedOperation',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// DepositAddresses
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const depositAddressesAbi = [
  {
    type: 'constructor',
    inputs: [
      {
        name: 'campaigns',
        internalType: 'contract ICampaigns',
        type: 'address',
      },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'CAMPAIGNS',
    outputs: [
      { name: '', internalType: 'contract ICampaigns', type: 'address' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'beneficiary', internalType: 'address', type: 'address' },
    ],
    name: 'addressOf',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'beneficiary', internalType: 'address', type: 'address' },
    ],
    name: 'sweep',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'token', internalType: 'address', type: 'address' },
      { name: 'to', internalType: 'address', type: 'address' },
    ],
    name: 'sweepTo',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'beneficiary', internalType: 'address', type: 'address' },
      { name: 'token', internalType: 'address', type: 'address' },
    ],
    name: 'sweepToken',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'beneficiary',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'token',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      { name: 'to', internalType: 'address', type: 'address', indexed: false },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Swept',
  },
  { type: 'error', inputs: [], name: 'Create2EmptyBytecode' },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'beneficiary', internalType: 'address', type: 'address' },
      { name: 'token', internalType: 'address', type: 'address' },
    ],
    name: 'DepositAddresses_NothingToSweep',
  },
  { type: 'error', inputs: [], name: 'FailedDeployment' },
  {
    type: 'error',
    inputs: [
      { name: 'balance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InsufficientBalance',
  },
  {
    type: 'error',
    inputs: [
      { name: 'bits', internalType: 'uint8', type: 'uint8' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'SafeCastOverflowedUintDowncast',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// DonationRouter
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const donationRouterAbi = [
  {
    type: 'constructor',
    inputs: [
      {
        name: 'permit2',
        internalType: 'contract ISignatureTransfer',
        type: 'address',
      },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'PERMIT2',
    outputs: [
      {
        name: '',
        internalType: 'contract ISignatureTransfer',
        type: 'address',
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'nonce', internalType: 'uint256', type: 'uint256' }],
    name: 'cancelNonce',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'cart',
        internalType: 'struct Cart',
        type: 'tuple',
        components: [
          { name: 'campaigns', internalType: 'address', type: 'address' },
          { name: 'donor', internalType: 'address', type: 'address' },
          { name: 'payer', internalType: 'address', type: 'address' },
          { name: 'token', internalType: 'address', type: 'address' },
          {
            name: 'donations',
            internalType: 'struct Donation[]',
            type: 'tuple[]',
            components: [
              { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
              { name: 'amount', internalType: 'uint96', type: 'uint96' },
            ],
          },
          { name: 'nonce', internalType: 'uint256', type: 'uint256' },
          { name: 'validAfter', internalType: 'uint256', type: 'uint256' },
          { name: 'deadline', internalType: 'uint256', type: 'uint256' },
          { name: 'memo', internalType: 'bytes32', type: 'bytes32' },
        ],
      },
    ],
    name: 'cartDigest',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'consent',
        internalType: 'struct OperatorConsent',
        type: 'tuple',
        components: [
          { name: 'campaigns', internalType: 'address', type: 'address' },
          { name: 'donor', internalType: 'address', type: 'address' },
          { name: 'operator', internalType: 'address', type: 'address' },
          { name: 'until', internalType: 'uint256', type: 'uint256' },
          { name: 'nonce', internalType: 'uint256', type: 'uint256' },
          { name: 'deadline', internalType: 'uint256', type: 'uint256' },
        ],
      },
    ],
    name: 'consentDigest',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'cart',
        internalType: 'struct Cart',
        type: 'tuple',
        components: [
          { name: 'campaigns', internalType: 'address', type: 'address' },
          { name: 'donor', internalType: 'address', type: 'address' },
          { name: 'payer', internalType: 'address', type: 'address' },
          { name: 'token', internalType: 'address', type: 'address' },
          {
            name: 'donations',
            internalType: 'struct Donation[]',
            type: 'tuple[]',
            components: [
              { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
              { name: 'amount', internalType: 'uint96', type: 'uint96' },
            ],
          },
          { name: 'nonce', internalType: 'uint256', type: 'uint256' },
          { name: 'validAfter', internalType: 'uint256', type: 'uint256' },
          { name: 'deadline', internalType: 'uint256', type: 'uint256' },
          { name: 'memo', internalType: 'bytes32', type: 'bytes32' },
        ],
      },
      { name: 'signature', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'donateSigned',
    outputs: [],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'cart',
        internalType: 'struct Cart',
        type: 'tuple',
        components: [
          { name: 'campaigns', internalType: 'address', type: 'address' },
          { name: 'donor', internalType: 'address', type: 'address' },
          { name: 'payer', internalType: 'address', type: 'address' },
          { name: 'token', internalType: 'address', type: 'address' },
          {
            name: 'donations',
            internalType: 'struct Donation[]',
            type: 'tuple[]',
            components: [
              { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
              { name: 'amount', internalType: 'uint96', type: 'uint96' },
            ],
          },
          { name: 'nonce', internalType: 'uint256', type: 'uint256' },
          { name: 'validAfter', internalType: 'uint256', type: 'uint256' },
          { name: 'deadline', internalType: 'uint256', type: 'uint256' },
          { name: 'memo', internalType: 'bytes32', type: 'bytes32' },
        ],
      },
      {
        name: 'authorization',
        internalType: 'struct SplitSignature',
        type: 'tuple',
        components: [
          { name: 'v', internalType: 'uint8', type: 'uint8' },
          { name: 'r', internalType: 'bytes32', type: 'bytes32' },
          { name: 's', internalType: 'bytes32', type: 'bytes32' },
        ],
      },
    ],
    name: 'donateWithAuthorization',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'cart',
        internalType: 'struct Cart',
        type: 'tuple',
        components: [
          { name: 'campaigns', internalType: 'address', type: 'address' },
          { name: 'donor', internalType: 'address', type: 'address' },
          { name: 'payer', internalType: 'address', type: 'address' },
          { name: 'token', internalType: 'address', type: 'address' },
          {
            name: 'donations',
            internalType: 'struct Donation[]',
            type: 'tuple[]',
            components: [
              { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
              { name: 'amount', internalType: 'uint96', type: 'uint96' },
            ],
          },
          { name: 'nonce', internalType: 'uint256', type: 'uint256' },
          { name: 'validAfter', internalType: 'uint256', type: 'uint256' },
          { name: 'deadline', internalType: 'uint256', type: 'uint256' },
          { name: 'memo', internalType: 'bytes32', type: 'bytes32' },
        ],
      },
      {
        name: 'permit',
        internalType: 'struct SplitSignature',
        type: 'tuple',
        components: [
          { name: 'v', internalType: 'uint8', type: 'uint8' },
          { name: 'r', internalType: 'bytes32', type: 'bytes32' },
          { name: 's', internalType: 'bytes32', type: 'bytes32' },
        ],
      },
      { name: 'signature', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'donateWithPermit',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'cart',
        internalType: 'struct Cart',
        type: 'tuple',
        components: [
          { name: 'campaigns', internalType: 'address', type: 'address' },
          { name: 'donor', internalType: 'address', type: 'address' },
          { name: 'payer', internalType: 'address', type: 'address' },
          { name: 'token', internalType: 'address', type: 'address' },
          {
            name: 'donations',
            internalType: 'struct Donation[]',
            type: 'tuple[]',
            components: [
              { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
              { name: 'amount', internalType: 'uint96', type: 'uint96' },
            ],
          },
          { name: 'nonce', internalType: 'uint256', type: 'uint256' },
          { name: 'validAfter', internalType: 'uint256', type: 'uint256' },
          { name: 'deadline', internalType: 'uint256', type: 'uint256' },
          { name: 'memo', internalType: 'bytes32', type: 'bytes32' },
        ],
      },
      { name: 'signature', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'donateWithPermit2',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'eip712Domain',
    outputs: [
      { name: 'fields', internalType: 'bytes1', type: 'bytes1' },
      { name: 'name', internalType: 'string', type: 'string' },
      { name: 'version', internalType: 'string', type: 'string' },
      { name: 'chainId', internalType: 'uint256', type: 'uint256' },
      { name: 'verifyingContract', internalType: 'address', type: 'address' },
      { name: 'salt', internalType: 'bytes32', type: 'bytes32' },
      { name: 'extensions', internalType: 'uint256[]', type: 'uint256[]' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'donor', internalType: 'address', type: 'address' },
      { name: 'nonce', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'isUsed',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'consent',
        internalType: 'struct OperatorConsent',
        type: 'tuple',
        components: [
          { name: 'campaigns', internalType: 'address', type: 'address' },
          { name: 'donor', internalType: 'address', type: 'address' },
          { name: 'operator', internalType: 'address', type: 'address' },
          { name: 'until', internalType: 'uint256', type: 'uint256' },
          { name: 'nonce', internalType: 'uint256', type: 'uint256' },
          { name: 'deadline', internalType: 'uint256', type: 'uint256' },
        ],
      },
      { name: 'signature', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'setOperatorSigned',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  { type: 'event', anonymous: false, inputs: [], name: 'EIP712DomainChanged' },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'donor',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'nonce',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'NonceCancelled',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'cart', internalType: 'bytes32', type: 'bytes32', indexed: true },
      {
        name: 'campaigns',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'donor',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'payer',
        internalType: 'address',
        type: 'address',
        indexed: false,
      },
      {
        name: 'relayer',
        internalType: 'address',
        type: 'address',
        indexed: false,
      },
      {
        name: 'memo',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: false,
      },
    ],
    name: 'Routed',
  },
  {
    type: 'error',
    inputs: [{ name: 'deadline', internalType: 'uint256', type: 'uint256' }],
    name: 'DonationRouter_Expired',
  },
  {
    type: 'error',
    inputs: [{ name: 'donor', internalType: 'address', type: 'address' }],
    name: 'DonationRouter_InvalidSignature',
  },
  {
    type: 'error',
    inputs: [
      { name: 'donor', internalType: 'address', type: 'address' },
      { name: 'nonce', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'DonationRouter_NonceUsed',
  },
  {
    type: 'error',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'DonationRouter_NotAContract',
  },
  {
    type: 'error',
    inputs: [
      { name: 'token', internalType: 'address', type: 'address' },
      { name: 'held', internalType: 'uint256', type: 'uint256' },
      { name: 'left', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'DonationRouter_NotConserved',
  },
  {
    type: 'error',
    inputs: [{ name: 'validAfter', internalType: 'uint256', type: 'uint256' }],
    name: 'DonationRouter_NotYetValid',
  },
  {
    type: 'error',
    inputs: [{ name: 'payer', internalType: 'address', type: 'address' }],
    name: 'DonationRouter_WrongPayer',
  },
  { type: 'error', inputs: [], name: 'InvalidShortString' },
  { type: 'error', inputs: [], name: 'ReentrancyGuardReentrantCall' },
  {
    type: 'error',
    inputs: [{ name: 'token', internalType: 'address', type: 'address' }],
    name: 'SafeERC20FailedOperation',
  },
  {
    type: 'error',
    inputs: [{ name: 'str', internalType: 'string', type: 'string' }],
    name: 'StringTooLong',
  },
  {
    type: 'error',
    inputs: [
      { name: 'expected', internalType: 'uint256', type: 'uint256' },
      { name: 'sent', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Tokens_WrongValue',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// EASGate
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const easGateAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'eas', internalType: 'contract IEAS', type: 'address' },
      { name: 'schemaUid', internalType: 'bytes32', type: 'bytes32' },
      { name: 'issuer', internalType: 'address', type: 'address' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'EAS',
    outputs: [{ name: '', internalType: 'contract IEAS', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ISSUER',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'SCHEMA_UID',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'nullifier', internalType: 'bytes32', type: 'bytes32' }],
    name: 'accountOf',
    outputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'nullifier', internalType: 'bytes32', type: 'bytes32' },
      { name: 'deadline', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'bindingDigest',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'eip712Domain',
    outputs: [
      { name: 'fields', internalType: 'bytes1', type: 'bytes1' },
      { name: 'name', internalType: 'string', type: 'string' },
      { name: 'version', internalType: 'string', type: 'string' },
      { name: 'chainId', internalType: 'uint256', type: 'uint256' },
      { name: 'verifyingContract', internalType: 'address', type: 'address' },
      { name: 'salt', internalType: 'bytes32', type: 'bytes32' },
      { name: 'extensions', internalType: 'uint256[]', type: 'uint256[]' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'uid', internalType: 'bytes32', type: 'bytes32' },
      {
        name: 'consent',
        internalType: 'struct Consent',
        type: 'tuple',
        components: [
          { name: 'deadline', internalType: 'uint256', type: 'uint256' },
          { name: 'signature', internalType: 'bytes', type: 'bytes' },
        ],
      },
    ],
    name: 'register',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'uidOf',
    outputs: [{ name: 'uid', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'weightOf',
    outputs: [{ name: 'weight', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  { type: 'event', anonymous: false, inputs: [], name: 'EIP712DomainChanged' },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'account',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'nullifier',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'weight',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      { name: 'uid', internalType: 'bytes32', type: 'bytes32', indexed: false },
    ],
    name: 'Registered',
  },
  {
    type: 'error',
    inputs: [{ name: 'expiresAt', internalType: 'uint256', type: 'uint256' }],
    name: 'EASGate_Expired',
  },
  {
    type: 'error',
    inputs: [{ name: 'length', internalType: 'uint256', type: 'uint256' }],
    name: 'EASGate_InvalidData',
  },
  {
    type: 'error',
    inputs: [{ name: 'weight', internalType: 'uint256', type: 'uint256' }],
    name: 'EASGate_InvalidWeight',
  },
  {
    type: 'error',
    inputs: [
      { name: 'attestedAt', internalType: 'uint256', type: 'uint256' },
      {
        name: 'registeredAttestedAt',
        internalType: 'uint256',
        type: 'uint256',
      },
    ],
    name: 'EASGate_Outdated',
  },
  {
    type: 'error',
    inputs: [{ name: 'revokedAt', internalType: 'uint256', type: 'uint256' }],
    name: 'EASGate_Revoked',
  },
  {
    type: 'error',
    inputs: [{ name: 'attester', internalType: 'address', type: 'address' }],
    name: 'EASGate_WrongIssuer',
  },
  {
    type: 'error',
    inputs: [{ name: 'schema', internalType: 'bytes32', type: 'bytes32' }],
    name: 'EASGate_WrongSchema',
  },
  { type: 'error', inputs: [], name: 'InvalidShortString' },
  {
    type: 'error',
    inputs: [{ name: 'deadline', internalType: 'uint256', type: 'uint256' }],
    name: 'Nullifiers_ConsentExpired',
  },
  {
    type: 'error',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'Nullifiers_NoConsent',
  },
  {
    type: 'error',
    inputs: [
      { name: 'nullifier', internalType: 'bytes32', type: 'bytes32' },
      { name: 'account', internalType: 'address', type: 'address' },
    ],
    name: 'Nullifiers_Taken',
  },
  {
    type: 'error',
    inputs: [{ name: 'str', internalType: 'string', type: 'string' }],
    name: 'StringTooLong',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// EASMilestoneResolver
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const easMilestoneResolverAbi = [
  {
    type: 'constructor',
    inputs: [{ name: 'eas', internalType: 'contract IEAS', type: 'address' }],
    stateMutability: 'nonpayable',
  },
  { type: 'receive', stateMutability: 'payable' },
  {
    type: 'function',
    inputs: [],
    name: 'EAS',
    outputs: [{ name: '', internalType: 'contract IEAS', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'SCHEMA',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'SCHEMA_UID',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'attestation',
        internalType: 'struct Attestation',
        type: 'tuple',
        components: [
          { name: 'uid', internalType: 'bytes32', type: 'bytes32' },
          { name: 'schema', internalType: 'bytes32', type: 'bytes32' },
          { name: 'time', internalType: 'uint64', type: 'uint64' },
          { name: 'expirationTime', internalType: 'uint64', type: 'uint64' },
          { name: 'revocationTime', internalType: 'uint64', type: 'uint64' },
          { name: 'refUID', internalType: 'bytes32', type: 'bytes32' },
          { name: 'recipient', internalType: 'address', type: 'address' },
          { name: 'attester', internalType: 'address', type: 'address' },
          { name: 'revocable', internalType: 'bool', type: 'bool' },
          { name: 'data', internalType: 'bytes', type: 'bytes' },
        ],
      },
    ],
    name: 'attest',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'isPayable',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'pure',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'attestations',
        internalType: 'struct Attestation[]',
        type: 'tuple[]',
        components: [
          { name: 'uid', internalType: 'bytes32', type: 'bytes32' },
          { name: 'schema', internalType: 'bytes32', type: 'bytes32' },
          { name: 'time', internalType: 'uint64', type: 'uint64' },
          { name: 'expirationTime', internalType: 'uint64', type: 'uint64' },
          { name: 'revocationTime', internalType: 'uint64', type: 'uint64' },
          { name: 'refUID', internalType: 'bytes32', type: 'bytes32' },
          { name: 'recipient', internalType: 'address', type: 'address' },
          { name: 'attester', internalType: 'address', type: 'address' },
          { name: 'revocable', internalType: 'bool', type: 'bool' },
          { name: 'data', internalType: 'bytes', type: 'bytes' },
        ],
      },
      { name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
    ],
    name: 'multiAttest',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'attestations',
        internalType: 'struct Attestation[]',
        type: 'tuple[]',
        components: [
          { name: 'uid', internalType: 'bytes32', type: 'bytes32' },
          { name: 'schema', internalType: 'bytes32', type: 'bytes32' },
          { name: 'time', internalType: 'uint64', type: 'uint64' },
          { name: 'expirationTime', internalType: 'uint64', type: 'uint64' },
          { name: 'revocationTime', internalType: 'uint64', type: 'uint64' },
          { name: 'refUID', internalType: 'bytes32', type: 'bytes32' },
          { name: 'recipient', internalType: 'address', type: 'address' },
          { name: 'attester', internalType: 'address', type: 'address' },
          { name: 'revocable', internalType: 'bool', type: 'bool' },
          { name: 'data', internalType: 'bytes', type: 'bytes' },
        ],
      },
      { name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
    ],
    name: 'multiRevoke',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'attestation',
        internalType: 'struct Attestation',
        type: 'tuple',
        components: [
          { name: 'uid', internalType: 'bytes32', type: 'bytes32' },
          { name: 'schema', internalType: 'bytes32', type: 'bytes32' },
          { name: 'time', internalType: 'uint64', type: 'uint64' },
          { name: 'expirationTime', internalType: 'uint64', type: 'uint64' },
          { name: 'revocationTime', internalType: 'uint64', type: 'uint64' },
          { name: 'refUID', internalType: 'bytes32', type: 'bytes32' },
          { name: 'recipient', internalType: 'address', type: 'address' },
          { name: 'attester', internalType: 'address', type: 'address' },
          { name: 'revocable', internalType: 'bool', type: 'bool' },
          { name: 'data', internalType: 'bytes', type: 'bytes' },
        ],
      },
    ],
    name: 'revoke',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'version',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
  { type: 'error', inputs: [], name: 'AccessDenied' },
  {
    type: 'error',
    inputs: [{ name: 'uid', internalType: 'bytes32', type: 'bytes32' }],
    name: 'EASMilestoneResolver_DenialBrokeOff',
  },
  {
    type: 'error',
    inputs: [
      { name: 'expirationTime', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'EASMilestoneResolver_Expires',
  },
  {
    type: 'error',
    inputs: [{ name: 'refUID', internalType: 'bytes32', type: 'bytes32' }],
    name: 'EASMilestoneResolver_HasReference',
  },
  {
    type: 'error',
    inputs: [{ name: 'length', internalType: 'uint256', type: 'uint256' }],
    name: 'EASMilestoneResolver_InvalidData',
  },
  {
    type: 'error',
    inputs: [{ name: 'attester', internalType: 'address', type: 'address' }],
    name: 'EASMilestoneResolver_Irrevocable',
  },
  {
    type: 'error',
    inputs: [{ name: 'chainId', internalType: 'uint256', type: 'uint256' }],
    name: 'EASMilestoneResolver_WrongChain',
  },
  {
    type: 'error',
    inputs: [
      { name: 'evidence', internalType: 'bytes32', type: 'bytes32' },
      { name: 'submitted', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'EASMilestoneResolver_WrongEvidence',
  },
  {
    type: 'error',
    inputs: [
      { name: 'milestone', internalType: 'uint256', type: 'uint256' },
      { name: 'current', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'EASMilestoneResolver_WrongMilestone',
  },
  {
    type: 'error',
    inputs: [
      { name: 'recipient', internalType: 'address', type: 'address' },
      { name: 'campaigns', internalType: 'address', type: 'address' },
    ],
    name: 'EASMilestoneResolver_WrongRecipient',
  },
  {
    type: 'error',
    inputs: [{ name: 'schema', internalType: 'bytes32', type: 'bytes32' }],
    name: 'EASMilestoneResolver_WrongSchema',
  },
  { type: 'error', inputs: [], name: 'InsufficientValue' },
  { type: 'error', inputs: [], name: 'InvalidEAS' },
  { type: 'error', inputs: [], name: 'InvalidLength' },
  { type: 'error', inputs: [], name: 'NotPayable' },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// Eas
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const easAbi = [
  {
    type: 'constructor',
    inputs: [
      {
        name: 'registry',
        internalType: 'contract ISchemaRegistry',
        type: 'address',
      },
    ],
    stateMutability: 'nonpayable',
  },
  { type: 'error', inputs: [], name: 'AccessDenied' },
  { type: 'error', inputs: [], name: 'AlreadyRevoked' },
  { type: 'error', inputs: [], name: 'AlreadyRevokedOffchain' },
  { type: 'error', inputs: [], name: 'AlreadyTimestamped' },
  { type: 'error', inputs: [], name: 'DeadlineExpired' },
  { type: 'error', inputs: [], name: 'FailedCall' },
  {
    type: 'error',
    inputs: [
      { name: 'balance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InsufficientBalance',
  },
  { type: 'error', inputs: [], name: 'InsufficientValue' },
  { type: 'error', inputs: [], name: 'InvalidAttestation' },
  { type: 'error', inputs: [], name: 'InvalidAttestations' },
  { type: 'error', inputs: [], name: 'InvalidExpirationTime' },
  { type: 'error', inputs: [], name: 'InvalidLength' },
  { type: 'error', inputs: [], name: 'InvalidNonce' },
  { type: 'error', inputs: [], name: 'InvalidOffset' },
  { type: 'error', inputs: [], name: 'InvalidRegistry' },
  { type: 'error', inputs: [], name: 'InvalidRevocation' },
  { type: 'error', inputs: [], name: 'InvalidRevocations' },
  { type: 'error', inputs: [], name: 'InvalidSchema' },
  { type: 'error', inputs: [], name: 'InvalidShortString' },
  { type: 'error', inputs: [], name: 'InvalidSignature' },
  { type: 'error', inputs: [], name: 'InvalidVerifier' },
  { type: 'error', inputs: [], name: 'Irrevocable' },
  { type: 'error', inputs: [], name: 'NotFound' },
  { type: 'error', inputs: [], name: 'NotPayable' },
  {
    type: 'error',
    inputs: [{ name: 'str', internalType: 'string', type: 'string' }],
    name: 'StringTooLong',
  },
  { type: 'error', inputs: [], name: 'WrongSchema' },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'recipient',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'attester',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      { name: 'uid', internalType: 'bytes32', type: 'bytes32', indexed: false },
      {
        name: 'schemaUID',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
    ],
    name: 'Attested',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'recipient',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'attester',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      { name: 'uid', internalType: 'bytes32', type: 'bytes32', indexed: false },
      {
        name: 'schemaUID',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
    ],
    name: 'Revoked',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'request',
        internalType: 'struct AttestationRequest',
        type: 'tuple',
        components: [
          { name: 'schema', internalType: 'bytes32', type: 'bytes32' },
          {
            name: 'data',
            internalType: 'struct AttestationRequestData',
            type: 'tuple',
            components: [
              { name: 'recipient', internalType: 'address', type: 'address' },
              {
                name: 'expirationTime',
                internalType: 'uint64',
                type: 'uint64',
              },
              { name: 'revocable', internalType: 'bool', type: 'bool' },
              { name: 'refUID', internalType: 'bytes32', type: 'bytes32' },
              { name: 'data', internalType: 'bytes', type: 'bytes' },
              { name: 'value', internalType: 'uint256', type: 'uint256' },
            ],
          },
        ],
      },
    ],
    name: 'attest',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [{ name: 'uid', internalType: 'bytes32', type: 'bytes32' }],
    name: 'getAttestation',
    outputs: [
      {
        name: '',
        internalType: 'struct Attestation',
        type: 'tuple',
        components: [
          { name: 'uid', internalType: 'bytes32', type: 'bytes32' },
          { name: 'schema', internalType: 'bytes32', type: 'bytes32' },
          { name: 'time', internalType: 'uint64', type: 'uint64' },
          { name: 'expirationTime', internalType: 'uint64', type: 'uint64' },
          { name: 'revocationTime', internalType: 'uint64', type: 'uint64' },
          { name: 'refUID', internalType: 'bytes32', type: 'bytes32' },
          { name: 'recipient', internalType: 'address', type: 'address' },
          { name: 'attester', internalType: 'address', type: 'address' },
          { name: 'revocable', internalType: 'bool', type: 'bool' },
          { name: 'data', internalType: 'bytes', type: 'bytes' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'request',
        internalType: 'struct RevocationRequest',
        type: 'tuple',
        components: [
          { name: 'schema', internalType: 'bytes32', type: 'bytes32' },
          {
            name: 'data',
            internalType: 'struct RevocationRequestData',
            type: 'tuple',
            components: [
              { name: 'uid', internalType: 'bytes32', type: 'bytes32' },
              { name: 'value', internalType: 'uint256', type: 'uint256' },
            ],
          },
        ],
      },
    ],
    name: 'revoke',
    outputs: [],
    stateMutability: 'payable',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// Errors
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const errorsAbi = [
  { type: 'error', inputs: [], name: 'AccessDenied' },
  {
    type: 'error',
    inputs: [{ name: 'target', internalType: 'address', type: 'address' }],
    name: 'AddressEmptyCode',
  },
  {
    type: 'error',
    inputs: [
      { name: 'airdrop', internalType: 'bytes32', type: 'bytes32' },
      { name: 'expiresAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Airdrops_Expired',
  },
  {
    type: 'error',
    inputs: [
      { name: 'expiresAt', internalType: 'uint256', type: 'uint256' },
      { name: 'earliest', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Airdrops_InvalidExpiry',
  },
  {
    type: 'error',
    inputs: [
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'total', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Airdrops_InvalidProof',
  },
  {
    type: 'error',
    inputs: [{ name: 'airdrop', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Airdrops_LimitReached',
  },
  {
    type: 'error',
    inputs: [
      { name: 'airdrop', internalType: 'bytes32', type: 'bytes32' },
      { name: 'due', internalType: 'uint256', type: 'uint256' },
      { name: 'left', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Airdrops_NotEnoughLeft',
  },
  {
    type: 'error',
    inputs: [
      { name: 'airdrop', internalType: 'bytes32', type: 'bytes32' },
      { name: 'expiresAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Airdrops_NotExpired',
  },
  {
    type: 'error',
    inputs: [{ name: 'airdrop', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Airdrops_NothingToPay',
  },
  {
    type: 'error',
    inputs: [
      { name: 'airdrop', internalType: 'bytes32', type: 'bytes32' },
      { name: 'closesAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Airdrops_StillCounting',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'Airdrops_Unauthorized',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Airdrops_UnknownCampaign',
  },
  {
    type: 'error',
    inputs: [{ name: 'token', internalType: 'address', type: 'address' }],
    name: 'Airdrops_UnsupportedToken',
  },
  {
    type: 'error',
    inputs: [
      { name: 'airdrop', internalType: 'bytes32', type: 'bytes32' },
      { name: 'kind', internalType: 'enum Kind', type: 'uint8' },
    ],
    name: 'Airdrops_WrongKind',
  },
  { type: 'error', inputs: [], name: 'Airdrops_ZeroAmount' },
  { type: 'error', inputs: [], name: 'AlreadyExists' },
  { type: 'error', inputs: [], name: 'AlreadyRevoked' },
  { type: 'error', inputs: [], name: 'AlreadyRevokedOffchain' },
  { type: 'error', inputs: [], name: 'AlreadyTimestamped' },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_AlreadyApproved',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'milestone', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_AlreadyExtended',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'opensAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_AlreadyOpen',
  },
  {
    type: 'error',
    inputs: [
      { name: 'donor', internalType: 'address', type: 'address' },
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_AlreadyVetoed',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_CampaignExists',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'endsAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_ChallengeOver',
  },
  {
    type: 'error',
    inputs: [
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
      { name: 'attester', internalType: 'address', type: 'address' },
    ],
    name: 'Campaigns_Denied',
  },
  { type: 'error', inputs: [], name: 'Campaigns_EmptyCart' },
  { type: 'error', inputs: [], name: 'Campaigns_EmptyEvidence' },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_HasFailed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'endsAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_InChallenge',
  },
  {
    type: 'error',
    inputs: [{ name: 'beneficiary', internalType: 'address', type: 'address' }],
    name: 'Campaigns_InvalidBeneficiary',
  },
  {
    type: 'error',
    inputs: [
      { name: 'deadline', internalType: 'uint256', type: 'uint256' },
      { name: 'latest', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_InvalidExtension',
  },
  {
    type: 'error',
    inputs: [{ name: 'signer', internalType: 'address', type: 'address' }],
    name: 'Campaigns_InvalidSignature',
  },
  {
    type: 'error',
    inputs: [
      { name: 'field', internalType: 'string', type: 'string' },
      { name: 'limit', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_InvalidTerms',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_LimitReached',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'round', internalType: 'uint32', type: 'uint32' },
    ],
    name: 'Campaigns_MatchPending',
  },
  {
    type: 'error',
    inputs: [
      { name: 'expected', internalType: 'address', type: 'address' },
      { name: 'found', internalType: 'address', type: 'address' },
    ],
    name: 'Campaigns_MixedTokens',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_NoSubmission',
  },
  {
    type: 'error',
    inputs: [{ name: 'donor', internalType: 'address', type: 'address' }],
    name: 'Campaigns_NoVetoPower',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_NotApproved',
  },
  {
    type: 'error',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'Campaigns_NotAttester',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_NotFailed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'round', internalType: 'uint32', type: 'uint32' },
    ],
    name: 'Campaigns_NotInRound',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'opensAt', internalType: 'uint256', type: 'uint256' },
      { name: 'closesAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_NotOpen',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'submission', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_NothingApproved',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'donor', internalType: 'address', type: 'address' },
    ],
    name: 'Campaigns_NothingToCount',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_NothingToPay',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'Campaigns_RoundNotSealed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'closesAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_StillOpen',
  },
  {
    type: 'error',
    inputs: [
      { name: 'required', internalType: 'uint256', type: 'uint256' },
      { name: 'found', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_TooFewSignatures',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'Campaigns_Unauthorized',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'Campaigns_UnknownCampaign',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'status', internalType: 'enum Status', type: 'uint8' },
    ],
    name: 'Campaigns_WrongStatus',
  },
  { type: 'error', inputs: [], name: 'Campaigns_ZeroAmount' },
  { type: 'error', inputs: [], name: 'CheckpointUnorderedInsertion' },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'ComputedResult_AlreadyPosted',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'sponsor', internalType: 'address', type: 'address' },
    ],
    name: 'ComputedResult_AlreadyVetoed',
  },
  { type: 'error', inputs: [], name: 'ComputedResult_EmptyDigest' },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ComputedResult_InvalidProof',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'ComputedResult_NoEarlySponsors',
  },
  {
    type: 'error',
    inputs: [{ name: 'sponsor', internalType: 'address', type: 'address' }],
    name: 'ComputedResult_NoVetoPower',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'from', internalType: 'uint256', type: 'uint256' },
      { name: 'until', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ComputedResult_NotInTime',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'ComputedResult_NotPosted',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'ComputedResult_Unauthorized',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'vetoUntil', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ComputedResult_VetoOver',
  },
  { type: 'error', inputs: [], name: 'Create2EmptyBytecode' },
  { type: 'error', inputs: [], name: 'DeadlineExpired' },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'DepositAccount_Unauthorized',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'beneficiary', internalType: 'address', type: 'address' },
      { name: 'token', internalType: 'address', type: 'address' },
    ],
    name: 'DepositAddresses_NothingToSweep',
  },
  {
    type: 'error',
    inputs: [{ name: 'deadline', internalType: 'uint256', type: 'uint256' }],
    name: 'DonationRouter_Expired',
  },
  {
    type: 'error',
    inputs: [{ name: 'donor', internalType: 'address', type: 'address' }],
    name: 'DonationRouter_InvalidSignature',
  },
  {
    type: 'error',
    inputs: [
      { name: 'donor', internalType: 'address', type: 'address' },
      { name: 'nonce', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'DonationRouter_NonceUsed',
  },
  {
    type: 'error',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'DonationRouter_NotAContract',
  },
  {
    type: 'error',
    inputs: [
      { name: 'token', internalType: 'address', type: 'address' },
      { name: 'held', internalType: 'uint256', type: 'uint256' },
      { name: 'left', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'DonationRouter_NotConserved',
  },
  {
    type: 'error',
    inputs: [{ name: 'validAfter', internalType: 'uint256', type: 'uint256' }],
    name: 'DonationRouter_NotYetValid',
  },
  {
    type: 'error',
    inputs: [{ name: 'payer', internalType: 'address', type: 'address' }],
    name: 'DonationRouter_WrongPayer',
  },
  {
    type: 'error',
    inputs: [{ name: 'expiresAt', internalType: 'uint256', type: 'uint256' }],
    name: 'EASGate_Expired',
  },
  {
    type: 'error',
    inputs: [{ name: 'length', internalType: 'uint256', type: 'uint256' }],
    name: 'EASGate_InvalidData',
  },
  {
    type: 'error',
    inputs: [{ name: 'weight', internalType: 'uint256', type: 'uint256' }],
    name: 'EASGate_InvalidWeight',
  },
  {
    type: 'error',
    inputs: [
      { name: 'attestedAt', internalType: 'uint256', type: 'uint256' },
      {
        name: 'registeredAttestedAt',
        internalType: 'uint256',
        type: 'uint256',
      },
    ],
    name: 'EASGate_Outdated',
  },
  {
    type: 'error',
    inputs: [{ name: 'revokedAt', internalType: 'uint256', type: 'uint256' }],
    name: 'EASGate_Revoked',
  },
  {
    type: 'error',
    inputs: [{ name: 'attester', internalType: 'address', type: 'address' }],
    name: 'EASGate_WrongIssuer',
  },
  {
    type: 'error',
    inputs: [{ name: 'schema', internalType: 'bytes32', type: 'bytes32' }],
    name: 'EASGate_WrongSchema',
  },
  {
    type: 'error',
    inputs: [{ name: 'uid', internalType: 'bytes32', type: 'bytes32' }],
    name: 'EASMilestoneResolver_DenialBrokeOff',
  },
  {
    type: 'error',
    inputs: [
      { name: 'expirationTime', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'EASMilestoneResolver_Expires',
  },
  {
    type: 'error',
    inputs: [{ name: 'refUID', internalType: 'bytes32', type: 'bytes32' }],
    name: 'EASMilestoneResolver_HasReference',
  },
  {
    type: 'error',
    inputs: [{ name: 'length', internalType: 'uint256', type: 'uint256' }],
    name: 'EASMilestoneResolver_InvalidData',
  },
  {
    type: 'error',
    inputs: [{ name: 'attester', internalType: 'address', type: 'address' }],
    name: 'EASMilestoneResolver_Irrevocable',
  },
  {
    type: 'error',
    inputs: [{ name: 'chainId', internalType: 'uint256', type: 'uint256' }],
    name: 'EASMilestoneResolver_WrongChain',
  },
  {
    type: 'error',
    inputs: [
      { name: 'evidence', internalType: 'bytes32', type: 'bytes32' },
      { name: 'submitted', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'EASMilestoneResolver_WrongEvidence',
  },
  {
    type: 'error',
    inputs: [
      { name: 'milestone', internalType: 'uint256', type: 'uint256' },
      { name: 'current', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'EASMilestoneResolver_WrongMilestone',
  },
  {
    type: 'error',
    inputs: [
      { name: 'recipient', internalType: 'address', type: 'address' },
      { name: 'campaigns', internalType: 'address', type: 'address' },
    ],
    name: 'EASMilestoneResolver_WrongRecipient',
  },
  {
    type: 'error',
    inputs: [{ name: 'schema', internalType: 'bytes32', type: 'bytes32' }],
    name: 'EASMilestoneResolver_WrongSchema',
  },
  { type: 'error', inputs: [], name: 'ECDSAInvalidSignature' },
  {
    type: 'error',
    inputs: [{ name: 'length', internalType: 'uint256', type: 'uint256' }],
    name: 'ECDSAInvalidSignatureLength',
  },
  {
    type: 'error',
    inputs: [{ name: 's', internalType: 'bytes32', type: 'bytes32' }],
    name: 'ECDSAInvalidSignatureS',
  },
  {
    type: 'error',
    inputs: [
      { name: 'spender', internalType: 'address', type: 'address' },
      { name: 'allowance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ERC20InsufficientAllowance',
  },
  {
    type: 'error',
    inputs: [
      { name: 'sender', internalType: 'address', type: 'address' },
      { name: 'balance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ERC20InsufficientBalance',
  },
  {
    type: 'error',
    inputs: [{ name: 'approver', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidApprover',
  },
  {
    type: 'error',
    inputs: [{ name: 'receiver', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidReceiver',
  },
  {
    type: 'error',
    inputs: [{ name: 'sender', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidSender',
  },
  {
    type: 'error',
    inputs: [{ name: 'spender', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidSpender',
  },
  {
    type: 'error',
    inputs: [{ name: 'deadline', internalType: 'uint256', type: 'uint256' }],
    name: 'ERC2612ExpiredSignature',
  },
  {
    type: 'error',
    inputs: [
      { name: 'signer', internalType: 'address', type: 'address' },
      { name: 'owner', internalType: 'address', type: 'address' },
    ],
    name: 'ERC2612InvalidSigner',
  },
  {
    type: 'error',
    inputs: [
      { name: 'validAfter', internalType: 'uint256', type: 'uint256' },
      { name: 'validBefore', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ERC3009InvalidAuthorizationTime',
  },
  { type: 'error', inputs: [], name: 'ERC3009InvalidSignature' },
  {
    type: 'error',
    inputs: [
      { name: 'authorizer', internalType: 'address', type: 'address' },
      { name: 'nonce', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'ERC3009UsedAuthorization',
  },
  {
    type: 'error',
    inputs: [
      { name: 'timepoint', internalType: 'uint256', type: 'uint256' },
      { name: 'clock', internalType: 'uint48', type: 'uint48' },
    ],
    name: 'ERC5805FutureLookup',
  },
  { type: 'error', inputs: [], name: 'ERC6372InconsistentClock' },
  {
    type: 'error',
    inputs: [
      { name: 'spender', internalType: 'address', type: 'address' },
      { name: 'allowance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
      { name: 'id', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ERC6909InsufficientAllowance',
  },
  {
    type: 'error',
    inputs: [
      { name: 'sender', internalType: 'address', type: 'address' },
      { name: 'balance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
      { name: 'id', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ERC6909InsufficientBalance',
  },
  {
    type: 'error',
    inputs: [{ name: 'approver', internalType: 'address', type: 'address' }],
    name: 'ERC6909InvalidApprover',
  },
  {
    type: 'error',
    inputs: [{ name: 'receiver', internalType: 'address', type: 'address' }],
    name: 'ERC6909InvalidReceiver',
  },
  {
    type: 'error',
    inputs: [{ name: 'sender', internalType: 'address', type: 'address' }],
    name: 'ERC6909InvalidSender',
  },
  {
    type: 'error',
    inputs: [{ name: 'spender', internalType: 'address', type: 'address' }],
    name: 'ERC6909InvalidSpender',
  },
  { type: 'error', inputs: [], name: 'FailedCall' },
  { type: 'error', inputs: [], name: 'FailedDeployment' },
  {
    type: 'error',
    inputs: [{ name: 'required', internalType: 'uint256', type: 'uint256' }],
    name: 'Gates_TooLittleGas',
  },
  {
    type: 'error',
    inputs: [
      { name: 'balance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InsufficientBalance',
  },
  { type: 'error', inputs: [], name: 'InsufficientValue' },
  {
    type: 'error',
    inputs: [
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'currentNonce', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InvalidAccountNonce',
  },
  {
    type: 'error',
    inputs: [{ name: 'maxAmount', internalType: 'uint256', type: 'uint256' }],
    name: 'InvalidAmount',
  },
  { type: 'error', inputs: [], name: 'InvalidAttestation' },
  { type: 'error', inputs: [], name: 'InvalidAttestations' },
  { type: 'error', inputs: [], name: 'InvalidContractSignature' },
  { type: 'error', inputs: [], name: 'InvalidEAS' },
  { type: 'error', inputs: [], name: 'InvalidExpirationTime' },
  { type: 'error', inputs: [], name: 'InvalidLength' },
  { type: 'error', inputs: [], name: 'InvalidNonce' },
  { type: 'error', inputs: [], name: 'InvalidOffset' },
  { type: 'error', inputs: [], name: 'InvalidRegistry' },
  { type: 'error', inputs: [], name: 'InvalidRevocation' },
  { type: 'error', inputs: [], name: 'InvalidRevocations' },
  { type: 'error', inputs: [], name: 'InvalidSchema' },
  { type: 'error', inputs: [], name: 'InvalidShortString' },
  { type: 'error', inputs: [], name: 'InvalidSignature' },
  { type: 'error', inputs: [], name: 'InvalidSignatureLength' },
  { type: 'error', inputs: [], name: 'InvalidSigner' },
  { type: 'error', inputs: [], name: 'InvalidVerifier' },
  { type: 'error', inputs: [], name: 'Irrevocable' },
  { type: 'error', inputs: [], name: 'LengthMismatch' },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
      { name: 'cap', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_AboveCap',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'room', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_AboveEarlyMoney',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'claimed', internalType: 'uint256', type: 'uint256' },
      { name: 'pool', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_AbovePool',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'MatchingRounds_AlreadySealed',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'MatchingRounds_BelowCap',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'field', internalType: 'string', type: 'string' },
      { name: 'limit', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_CampaignMismatch',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'claimUntil', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_ClaimsOpen',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'claimUntil', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_ClaimsOver',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'end', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_Ended',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'until', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_InReview',
  },
  {
    type: 'error',
    inputs: [{ name: 'sponsor', internalType: 'address', type: 'address' }],
    name: 'MatchingRounds_InvalidSponsor',
  },
  {
    type: 'error',
    inputs: [
      { name: 'field', internalType: 'string', type: 'string' },
      { name: 'limit', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_InvalidTerms',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'MatchingRounds_LimitReached',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'end', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_NotEnded',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'MatchingRounds_NotSealed',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'MatchingRounds_NothingAdmitted',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'MatchingRounds_NothingToPay',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'until', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_ReviewOver',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'MatchingRounds_Unauthorized',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'actual', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'MatchingRounds_UnexpectedTerms',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'MatchingRounds_UnknownRound',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'isComputed', internalType: 'bool', type: 'bool' },
    ],
    name: 'MatchingRounds_WrongResult',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'standing', internalType: 'enum Standing', type: 'uint8' },
    ],
    name: 'MatchingRounds_WrongStanding',
  },
  { type: 'error', inputs: [], name: 'MatchingRounds_ZeroAmount' },
  { type: 'error', inputs: [], name: 'NotFound' },
  { type: 'error', inputs: [], name: 'NotPayable' },
  {
    type: 'error',
    inputs: [{ name: 'deadline', internalType: 'uint256', type: 'uint256' }],
    name: 'Nullifiers_ConsentExpired',
  },
  {
    type: 'error',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'Nullifiers_NoConsent',
  },
  {
    type: 'error',
    inputs: [
      { name: 'nullifier', internalType: 'bytes32', type: 'bytes32' },
      { name: 'account', internalType: 'address', type: 'address' },
    ],
    name: 'Nullifiers_Taken',
  },
  {
    type: 'error',
    inputs: [
      { name: 'lower', internalType: 'uint256', type: 'uint256' },
      { name: 'upper', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'PassportGate_InvalidThresholds',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'Points_Soulbound',
  },
  { type: 'error', inputs: [], name: 'ReentrancyGuardReentrantCall' },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'RoundVotes_NotInRound',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'RoundVotes_NotSealed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'bits', internalType: 'uint8', type: 'uint8' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'SafeCastOverflowedUintDowncast',
  },
  {
    type: 'error',
    inputs: [{ name: 'token', internalType: 'address', type: 'address' }],
    name: 'SafeERC20FailedOperation',
  },
  {
    type: 'error',
    inputs: [{ name: 'signatureDeadline', type: 'uint256' }],
    name: 'SignatureExpired',
  },
  {
    type: 'error',
    inputs: [{ name: 'str', internalType: 'string', type: 'string' }],
    name: 'StringTooLong',
  },
  {
    type: 'error',
    inputs: [
      { name: 'expected', internalType: 'uint256', type: 'uint256' },
      { name: 'received', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Tokens_WrongAmountReceived',
  },
  {
    type: 'error',
    inputs: [
      { name: 'expected', internalType: 'uint256', type: 'uint256' },
      { name: 'sent', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Tokens_WrongValue',
  },
  {
    type: 'error',
    inputs: [{ name: 'expiry', internalType: 'uint256', type: 'uint256' }],
    name: 'VotesExpiredSignature',
  },
  {
    type: 'error',
    inputs: [{ name: 'expiresAt', internalType: 'uint256', type: 'uint256' }],
    name: 'VoucherGate_Expired',
  },
  { type: 'error', inputs: [], name: 'VoucherGate_InvalidSignature' },
  {
    type: 'error',
    inputs: [{ name: 'weight', internalType: 'uint256', type: 'uint256' }],
    name: 'VoucherGate_InvalidWeight',
  },
  {
    type: 'error',
    inputs: [{ name: 'issuedAt', internalType: 'uint256', type: 'uint256' }],
    name: 'VoucherGate_NotYetValid',
  },
  {
    type: 'error',
    inputs: [
      { name: 'issuedAt', internalType: 'uint256', type: 'uint256' },
      { name: 'registeredAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'VoucherGate_Outdated',
  },
  { type: 'error', inputs: [], name: 'WrongSchema' },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// MatchPreview
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const matchPreviewAbi = [
  {
    type: 'constructor',
    inputs: [
      {
        name: 'campaigns',
        internalType: 'contract ICampaigns',
        type: 'address',
      },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'CAMPAIGNS',
    outputs: [
      { name: '', internalType: 'contract ICampaigns', type: 'address' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ROUNDS',
    outputs: [
      { name: '', internalType: 'contract IMatchingRounds', type: 'address' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'uint32', type: 'uint32' },
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'matchOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'donor', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint96', type: 'uint96' },
    ],
    name: 'previewGift',
    outputs: [
      { name: 'weight', internalType: 'uint256', type: 'uint256' },
      { name: 'rise', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'donor', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint96', type: 'uint96' },
    ],
    name: 'previewMatch',
    outputs: [
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: '', internalType: 'bool', type: 'bool' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'error',
    inputs: [{ name: 'required', internalType: 'uint256', type: 'uint256' }],
    name: 'Gates_TooLittleGas',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// MatchingRounds
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const matchingRoundsAbi = [
  { type: 'constructor', inputs: [], stateMutability: 'nonpayable' },
  { type: 'receive', stateMutability: 'payable' },
  {
    type: 'function',
    inputs: [],
    name: 'CAMPAIGNS',
    outputs: [
      { name: '', internalType: 'contract ICampaigns', type: 'address' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'RESULTS',
    outputs: [
      { name: '', internalType: 'contract IComputedResult', type: 'address' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'uint32', type: 'uint32' },
      { name: 'campaigns', internalType: 'bytes32[]', type: 'bytes32[]' },
    ],
    name: 'admit',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'terms',
        internalType: 'struct Terms',
        type: 'tuple',
        components: [
          { name: 'lab', internalType: 'address', type: 'address' },
          { name: 'payout', internalType: 'address', type: 'address' },
          { name: 'token', internalType: 'address', type: 'address' },
          { name: 'gate', internalType: 'address', type: 'address' },
          { name: 'round', internalType: 'uint32', type: 'uint32' },
          { name: 'digest', internalType: 'bytes32', type: 'bytes32' },
          { name: 'opensAt', internalType: 'uint32', type: 'uint32' },
          { name: 'closesAt', internalType: 'uint32', type: 'uint32' },
          { name: 'goal', internalType: 'uint96', type: 'uint96' },
          { name: 'threshold', internalType: 'uint8', type: 'uint8' },
          { name: 'attesters', internalType: 'address[]', type: 'address[]' },
          { name: 'challengePeriod', internalType: 'uint24', type: 'uint24' },
          { name: 'vetoShare', internalType: 'uint16', type: 'uint16' },
          {
            name: 'milestones',
            internalType: 'struct Milestone[]',
            type: 'tuple[]',
            components: [
              { name: 'share', internalType: 'uint16', type: 'uint16' },
              { name: 'deadline', internalType: 'uint32', type: 'uint32' },
              { name: 'criteria', internalType: 'bytes32', type: 'bytes32' },
            ],
          },
        ],
      },
      { name: 'lastCutoff', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'checkListing',
    outputs: [
      { name: 'decimals', internalType: 'uint8', type: 'uint8' },
      { name: 'minimum', internalType: 'uint88', type: 'uint88' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'uint32', type: 'uint32' },
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'claimMatch',
    outputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'uint32', type: 'uint32' },
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'reason', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'disqualify',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'uint32', type: 'uint32' },
      { name: 'campaigns', internalType: 'bytes32[]', type: 'bytes32[]' },
    ],
    name: 'drop',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'uint32', type: 'uint32' }],
    name: 'endOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'uint32', type: 'uint32' },
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'entryOf',
    outputs: [
      {
        name: '',
        internalType: 'struct Entry',
        type: 'tuple',
        components: [
          { name: 'standing', internalType: 'enum Standing', type: 'uint8' },
          { name: 'matched', internalType: 'uint96', type: 'uint96' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'uint32', type: 'uint32' },
      { name: 'termsHash', internalType: 'bytes32', type: 'bytes32' },
      { name: 'sponsor', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint96', type: 'uint96' },
    ],
    name: 'fund',
    outputs: [],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'uint32', type: 'uint32' }],
    name: 'isSealed',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'uint32', type: 'uint32' },
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'isSettled',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'uint32', type: 'uint32' }],
    name: 'latestSealAt',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'terms',
        internalType: 'struct RoundTerms',
        type: 'tuple',
        components: [
          { name: 'operator', internalType: 'address', type: 'address' },
          { name: 'token', internalType: 'address', type: 'address' },
          { name: 'gate', internalType: 'address', type: 'address' },
          { name: 'digest', internalType: 'bytes32', type: 'bytes32' },
          { name: 'start', internalType: 'uint32', type: 'uint32' },
          { name: 'end', internalType: 'uint32', type: 'uint32' },
          { name: 'reviewPeriod', internalType: 'uint32', type: 'uint32' },
          { name: 'claimUntil', internalType: 'uint32', type: 'uint32' },
          { name: 'minimum', internalType: 'uint88', type: 'uint88' },
          { name: 'cap', internalType: 'uint96', type: 'uint96' },
          { name: 'challengePeriod', internalType: 'uint24', type: 'uint24' },
          { name: 'threshold', internalType: 'uint8', type: 'uint8' },
          { name: 'calculator', internalType: 'address', type: 'address' },
          { name: 'unusedTo', internalType: 'address', type: 'address' },
          { name: 'attesters', internalType: 'address[]', type: 'address[]' },
        ],
      },
    ],
    name: 'openRound',
    outputs: [{ name: 'id', internalType: 'uint32', type: 'uint32' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'uint32', type: 'uint32' },
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'amount', internalType: 'uint96', type: 'uint96' },
    ],
    name: 'payComputed',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'uint32', type: 'uint32' },
      { name: 'campaigns', internalType: 'bytes32[]', type: 'bytes32[]' },
    ],
    name: 'pin',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'uint32', type: 'uint32' },
      { name: 'sponsor', internalType: 'address', type: 'address' },
    ],
    name: 'reclaim',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'uint32', type: 'uint32' },
      { name: 'to', internalType: 'address', type: 'address' },
    ],
    name: 'reclaimTo',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'uint32', type: 'uint32' },
      { name: 'sponsor', internalType: 'address', type: 'address' },
    ],
    name: 'reclaimable',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'uint32', type: 'uint32' },
      { name: 'rise', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'record',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'uint32', type: 'uint32' },
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'recover',
    outputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'uint32', type: 'uint32' },
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'w', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'remove',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'roundCount',
    outputs: [{ name: '', internalType: 'uint32', type: 'uint32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'uint32', type: 'uint32' }],
    name: 'roundOf',
    outputs: [
      {
        name: '',
        internalType: 'struct Round',
        type: 'tuple',
        components: [
          { name: 'operator', internalType: 'address', type: 'address' },
          { name: 'start', internalType: 'uint32', type: 'uint32' },
          { name: 'end', internalType: 'uint32', type: 'uint32' },
          { name: 'claimUntil', internalType: 'uint32', type: 'uint32' },
          { name: 'token', internalType: 'address', type: 'address' },
          { name: 'pool', internalType: 'uint96', type: 'uint96' },
          { name: 'gate', internalType: 'address', type: 'address' },
          { name: 'minimum', internalType: 'uint88', type: 'uint88' },
          { name: 'decimals', internalType: 'uint8', type: 'uint8' },
          { name: 'cap', internalType: 'uint96', type: 'uint96' },
          { name: 'claimed', internalType: 'uint96', type: 'uint96' },
          { name: 'reviewPeriod', internalType: 'uint32', type: 'uint32' },
          { name: 'challengePeriod', internalType: 'uint24', type: 'uint24' },
          { name: 'isSealed', internalType: 'bool', type: 'bool' },
          { name: 'weight', internalType: 'uint176', type: 'uint176' },
          { name: 'pinned', internalType: 'uint32', type: 'uint32' },
          { name: 'members', internalType: 'uint32', type: 'uint32' },
          { name: 'isComputed', internalType: 'bool', type: 'bool' },
          { name: 'recovered', internalType: 'uint96', type: 'uint96' },
          { name: 'unusedTo', internalType: 'address', type: 'address' },
          { name: 'calculator', internalType: 'address', type: 'address' },
          { name: 'early', internalType: 'uint96', type: 'uint96' },
          { name: 'attestersHash', internalType: 'bytes32', type: 'bytes32' },
          { name: 'termsHash', internalType: 'bytes32', type: 'bytes32' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'uint32', type: 'uint32' }],
    name: 'seal',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'uint32', type: 'uint32' },
      { name: 'sponsor', internalType: 'address', type: 'address' },
    ],
    name: 'sponsorOf',
    outputs: [
      {
        name: '',
        internalType: 'struct Sponsor',
        type: 'tuple',
        components: [
          { name: 'funded', internalType: 'uint96', type: 'uint96' },
          { name: 'reclaimed', internalType: 'uint96', type: 'uint96' },
          { name: 'early', internalType: 'uint96', type: 'uint96' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'weight',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'CampaignAdmitted',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'weight',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'CampaignRemoved',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
    ],
    name: 'CampaignSkipped',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Claimed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'reason',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: false,
      },
    ],
    name: 'Disqualified',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'sponsor',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'payer',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'pool',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Funded',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'weight',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Pinned',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'sponsor',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      { name: 'to', internalType: 'address', type: 'address', indexed: false },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Reclaimed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Recovered',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'operator',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'decimals',
        internalType: 'uint8',
        type: 'uint8',
        indexed: false,
      },
      {
        name: 'terms',
        internalType: 'struct RoundTerms',
        type: 'tuple',
        components: [
          { name: 'operator', internalType: 'address', type: 'address' },
          { name: 'token', internalType: 'address', type: 'address' },
          { name: 'gate', internalType: 'address', type: 'address' },
          { name: 'digest', internalType: 'bytes32', type: 'bytes32' },
          { name: 'start', internalType: 'uint32', type: 'uint32' },
          { name: 'end', internalType: 'uint32', type: 'uint32' },
          { name: 'reviewPeriod', internalType: 'uint32', type: 'uint32' },
          { name: 'claimUntil', internalType: 'uint32', type: 'uint32' },
          { name: 'minimum', internalType: 'uint88', type: 'uint88' },
          { name: 'cap', internalType: 'uint96', type: 'uint96' },
          { name: 'challengePeriod', internalType: 'uint24', type: 'uint24' },
          { name: 'threshold', internalType: 'uint8', type: 'uint8' },
          { name: 'calculator', internalType: 'address', type: 'address' },
          { name: 'unusedTo', internalType: 'address', type: 'address' },
          { name: 'attesters', internalType: 'address[]', type: 'address[]' },
        ],
        indexed: false,
      },
    ],
    name: 'RoundCreated',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32', indexed: true },
      {
        name: 'pool',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'weight',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'pinned',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Sealed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'field', internalType: 'string', type: 'string' },
      { name: 'limit', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Campaigns_InvalidTerms',
  },
  { type: 'error', inputs: [], name: 'FailedCall' },
  {
    type: 'error',
    inputs: [
      { name: 'balance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InsufficientBalance',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
      { name: 'cap', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_AboveCap',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'room', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_AboveEarlyMoney',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'claimed', internalType: 'uint256', type: 'uint256' },
      { name: 'pool', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_AbovePool',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'MatchingRounds_AlreadySealed',
  },
  {
    type: 'error',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'MatchingRounds_BelowCap',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'field', internalType: 'string', type: 'string' },
      { name: 'limit', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_CampaignMismatch',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'claimUntil', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_ClaimsOpen',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'claimUntil', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_ClaimsOver',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'end', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_Ended',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'until', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_InReview',
  },
  {
    type: 'error',
    inputs: [{ name: 'sponsor', internalType: 'address', type: 'address' }],
    name: 'MatchingRounds_InvalidSponsor',
  },
  {
    type: 'error',
    inputs: [
      { name: 'field', internalType: 'string', type: 'string' },
      { name: 'limit', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_InvalidTerms',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'MatchingRounds_LimitReached',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'end', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_NotEnded',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'MatchingRounds_NotSealed',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'MatchingRounds_NothingAdmitted',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'MatchingRounds_NothingToPay',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'until', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MatchingRounds_ReviewOver',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'MatchingRounds_Unauthorized',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'actual', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'MatchingRounds_UnexpectedTerms',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'MatchingRounds_UnknownRound',
  },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'isComputed', internalType: 'bool', type: 'bool' },
    ],
    name: 'MatchingRounds_WrongResult',
  },
  {
    type: 'error',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'standing', internalType: 'enum Standing', type: 'uint8' },
    ],
    name: 'MatchingRounds_WrongStanding',
  },
  { type: 'error', inputs: [], name: 'MatchingRounds_ZeroAmount' },
  { type: 'error', inputs: [], name: 'ReentrancyGuardReentrantCall' },
  {
    type: 'error',
    inputs: [{ name: 'token', internalType: 'address', type: 'address' }],
    name: 'SafeERC20FailedOperation',
  },
  {
    type: 'error',
    inputs: [
      { name: 'expected', internalType: 'uint256', type: 'uint256' },
      { name: 'received', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Tokens_WrongAmountReceived',
  },
  {
    type: 'error',
    inputs: [
      { name: 'expected', internalType: 'uint256', type: 'uint256' },
      { name: 'sent', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'Tokens_WrongValue',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// PassportGate
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const passportGateAbi = [
  {
    type: 'constructor',
    inputs: [
      {
        name: 'decoder',
        internalType: 'contract IGitcoinPassportDecoder',
        type: 'address',
      },
      { name: 'lower', internalType: 'uint64', type: 'uint64' },
      { name: 'upper', internalType: 'uint64', type: 'uint64' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'DECODER',
    outputs: [
      {
        name: '',
        internalType: 'contract IGitcoinPassportDecoder',
        type: 'address',
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'LOWER',
    outputs: [{ name: '', internalType: 'uint64', type: 'uint64' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'UPPER',
    outputs: [{ name: '', internalType: 'uint64', type: 'uint64' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'weightOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'error',
    inputs: [
      { name: 'lower', internalType: 'uint256', type: 'uint256' },
      { name: 'upper', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'PassportGate_InvalidThresholds',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// Permit2
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const permit2Abi = [
  {
    type: 'function',
    inputs: [],
    name: 'DOMAIN_SEPARATOR',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'wordPos', internalType: 'uint256', type: 'uint256' },
      { name: 'mask', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'invalidateUnorderedNonces',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: '', internalType: 'address', type: 'address' },
      { name: '', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'nonceBitmap',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'error',
    inputs: [{ name: 'maxAmount', internalType: 'uint256', type: 'uint256' }],
    name: 'InvalidAmount',
  },
  { type: 'error', inputs: [], name: 'LengthMismatch' },
  {
    type: 'error',
    inputs: [{ name: 'signatureDeadline', type: 'uint256' }],
    name: 'SignatureExpired',
  },
  { type: 'error', inputs: [], name: 'InvalidNonce' },
  { type: 'error', inputs: [], name: 'InvalidSignatureLength' },
  { type: 'error', inputs: [], name: 'InvalidSignature' },
  { type: 'error', inputs: [], name: 'InvalidSigner' },
  { type: 'error', inputs: [], name: 'InvalidContractSignature' },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// Points
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const pointsAbi = [
  {
    type: 'constructor',
    inputs: [
      {
        name: 'campaigns',
        internalType: 'contract ICampaigns',
        type: 'address',
      },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'CAMPAIGNS',
    outputs: [
      { name: '', internalType: 'contract ICampaigns', type: 'address' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'owner', internalType: 'address', type: 'address' },
      { name: 'spender', internalType: 'address', type: 'address' },
      { name: 'id', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'allowance',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: '', internalType: 'address', type: 'address' },
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: '', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'approve',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'owner', internalType: 'address', type: 'address' },
      { name: 'id', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'balanceOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'owner', internalType: 'address', type: 'address' },
      { name: 'spender', internalType: 'address', type: 'address' },
    ],
    name: 'isOperator',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'account', internalType: 'address', type: 'address' },
    ],
    name: 'maturedOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'account', internalType: 'address', type: 'address' },
    ],
    name: 'mint',
    outputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'data', internalType: 'bytes[]', type: 'bytes[]' }],
    name: 'multicall',
    outputs: [{ name: 'results', internalType: 'bytes[]', type: 'bytes[]' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: '', internalType: 'address', type: 'address' },
      { name: '', internalType: 'bool', type: 'bool' },
    ],
    name: 'setOperator',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'interfaceId', internalType: 'bytes4', type: 'bytes4' }],
    name: 'supportsInterface',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: '', internalType: 'address', type: 'address' },
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: '', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'transfer',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: '', internalType: 'address', type: 'address' },
      { name: '', internalType: 'address', type: 'address' },
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: '', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'transferFrom',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'owner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'spender',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      { name: 'id', internalType: 'uint256', type: 'uint256', indexed: true },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Approval',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'owner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'spender',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      { name: 'approved', internalType: 'bool', type: 'bool', indexed: false },
    ],
    name: 'OperatorSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'caller',
        internalType: 'address',
        type: 'address',
        indexed: false,
      },
      {
        name: 'sender',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'receiver',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      { name: 'id', internalType: 'uint256', type: 'uint256', indexed: true },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Transfer',
  },
  {
    type: 'error',
    inputs: [{ name: 'target', internalType: 'address', type: 'address' }],
    name: 'AddressEmptyCode',
  },
  {
    type: 'error',
    inputs: [
      { name: 'spender', internalType: 'address', type: 'address' },
      { name: 'allowance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
      { name: 'id', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ERC6909InsufficientAllowance',
  },
  {
    type: 'error',
    inputs: [
      { name: 'sender', internalType: 'address', type: 'address' },
      { name: 'balance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
      { name: 'id', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ERC6909InsufficientBalance',
  },
  {
    type: 'error',
    inputs: [{ name: 'approver', internalType: 'address', type: 'address' }],
    name: 'ERC6909InvalidApprover',
  },
  {
    type: 'error',
    inputs: [{ name: 'receiver', internalType: 'address', type: 'address' }],
    name: 'ERC6909InvalidReceiver',
  },
  {
    type: 'error',
    inputs: [{ name: 'sender', internalType: 'address', type: 'address' }],
    name: 'ERC6909InvalidSender',
  },
  {
    type: 'error',
    inputs: [{ name: 'spender', internalType: 'address', type: 'address' }],
    name: 'ERC6909InvalidSpender',
  },
  { type: 'error', inputs: [], name: 'FailedCall' },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'Points_Soulbound',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// RoundVotes
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const roundVotesAbi = [
  {
    type: 'constructor',
    inputs: [
      {
        name: 'rounds',
        internalType: 'contract IMatchingRounds',
        type: 'address',
      },
      { name: 'round', internalType: 'uint32', type: 'uint32' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'CLOCK_MODE',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ROUND',
    outputs: [{ name: '', internalType: 'uint32', type: 'uint32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ROUNDS',
    outputs: [
      { name: '', internalType: 'contract IMatchingRounds', type: 'address' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaigns', internalType: 'bytes32[]', type: 'bytes32[]' },
    ],
    name: 'bringIn',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'clock',
    outputs: [{ name: '', internalType: 'uint48', type: 'uint48' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'delegatee', internalType: 'address', type: 'address' }],
    name: 'delegate',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'delegatee', internalType: 'address', type: 'address' },
      { name: 'nonce', internalType: 'uint256', type: 'uint256' },
      { name: 'expiry', internalType: 'uint256', type: 'uint256' },
      { name: 'v', internalType: 'uint8', type: 'uint8' },
      { name: 'r', internalType: 'bytes32', type: 'bytes32' },
      { name: 's', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'delegateBySig',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'delegates',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'eip712Domain',
    outputs: [
      { name: 'fields', internalType: 'bytes1', type: 'bytes1' },
      { name: 'name', internalType: 'string', type: 'string' },
      { name: 'version', internalType: 'string', type: 'string' },
      { name: 'chainId', internalType: 'uint256', type: 'uint256' },
      { name: 'verifyingContract', internalType: 'address', type: 'address' },
      { name: 'salt', internalType: 'bytes32', type: 'bytes32' },
      { name: 'extensions', internalType: 'uint256[]', type: 'uint256[]' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'timepoint', internalType: 'uint256', type: 'uint256' }],
    name: 'getPastTotalSupply',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'timepoint', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'getPastVotes',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'getVotes',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'isComplete',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'membersIn',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'account', internalType: 'address', type: 'address' },
    ],
    name: 'mint',
    outputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
      { name: 'account', internalType: 'address', type: 'address' },
    ],
    name: 'mintedOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'data', internalType: 'bytes[]', type: 'bytes[]' }],
    name: 'multicall',
    outputs: [{ name: 'results', internalType: 'bytes[]', type: 'bytes[]' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
    name: 'nonces',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'campaign', internalType: 'bytes32', type: 'bytes32' }],
    name: 'suppliedOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'votesOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'supplied',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'BroughtIn',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'delegator',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'fromDelegate',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'toDelegate',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
    ],
    name: 'DelegateChanged',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'delegate',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'previousVotes',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'newVotes',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'DelegateVotesChanged',
  },
  { type: 'event', anonymous: false, inputs: [], name: 'EIP712DomainChanged' },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'campaign',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'account',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Minted',
  },
  {
    type: 'error',
    inputs: [{ name: 'target', internalType: 'address', type: 'address' }],
    name: 'AddressEmptyCode',
  },
  { type: 'error', inputs: [], name: 'CheckpointUnorderedInsertion' },
  { type: 'error', inputs: [], name: 'ECDSAInvalidSignature' },
  {
    type: 'error',
    inputs: [{ name: 'length', internalType: 'uint256', type: 'uint256' }],
    name: 'ECDSAInvalidSignatureLength',
  },
  {
    type: 'error',
    inputs: [{ name: 's', internalType: 'bytes32', type: 'bytes32' }],
    name: 'ECDSAInvalidSignatureS',
  },
  {
    type: 'error',
    inputs: [
      { name: 'timepoint', internalType: 'uint256', type: 'uint256' },
      { name: 'clock', internalType: 'uint48', type: 'uint48' },
    ],
    name: 'ERC5805FutureLookup',
  },
  { type: 'error', inputs: [], name: 'ERC6372InconsistentClock' },
  { type: 'error', inputs: [], name: 'FailedCall' },
  {
    type: 'error',
    inputs: [
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'currentNonce', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InvalidAccountNonce',
  },
  { type: 'error', inputs: [], name: 'InvalidShortString' },
  {
    type: 'error',
    inputs: [
      { name: 'round', internalType: 'uint32', type: 'uint32' },
      { name: 'campaign', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'RoundVotes_NotInRound',
  },
  {
    type: 'error',
    inputs: [{ name: 'round', internalType: 'uint32', type: 'uint32' }],
    name: 'RoundVotes_NotSealed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'bits', internalType: 'uint8', type: 'uint8' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'SafeCastOverflowedUintDowncast',
  },
  {
    type: 'error',
    inputs: [{ name: 'str', internalType: 'string', type: 'string' }],
    name: 'StringTooLong',
  },
  {
    type: 'error',
    inputs: [{ name: 'expiry', internalType: 'uint256', type: 'uint256' }],
    name: 'VotesExpiredSignature',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// SchemaRegistry
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const schemaRegistryAbi = [
  { type: 'constructor', inputs: [], stateMutability: 'nonpayable' },
  { type: 'error', inputs: [], name: 'AlreadyExists' },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'uid', internalType: 'bytes32', type: 'bytes32', indexed: true },
      {
        name: 'registerer',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'schema',
        internalType: 'struct SchemaRecord',
        type: 'tuple',
        components: [
          { name: 'uid', internalType: 'bytes32', type: 'bytes32' },
          {
            name: 'resolver',
            internalType: 'contract ISchemaResolver',
            type: 'address',
          },
          { name: 'revocable', internalType: 'bool', type: 'bool' },
          { name: 'schema', internalType: 'string', type: 'string' },
        ],
        indexed: false,
      },
    ],
    name: 'Registered',
  },
  {
    type: 'function',
    inputs: [{ name: 'uid', internalType: 'bytes32', type: 'bytes32' }],
    name: 'getSchema',
    outputs: [
      {
        name: '',
        internalType: 'struct SchemaRecord',
        type: 'tuple',
        components: [
          { name: 'uid', internalType: 'bytes32', type: 'bytes32' },
          {
            name: 'resolver',
            internalType: 'contract ISchemaResolver',
            type: 'address',
          },
          { name: 'revocable', internalType: 'bool', type: 'bool' },
          { name: 'schema', internalType: 'string', type: 'string' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'schema', internalType: 'string', type: 'string' },
      {
        name: 'resolver',
        internalType: 'contract ISchemaResolver',
        type: 'address',
      },
      { name: 'revocable', internalType: 'bool', type: 'bool' },
    ],
    name: 'register',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'version',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// TestToken
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const testTokenAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'name_', internalType: 'string', type: 'string' },
      { name: 'symbol_', internalType: 'string', type: 'string' },
      { name: 'decimals_', internalType: 'uint8', type: 'uint8' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'DOMAIN_SEPARATOR',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'owner', internalType: 'address', type: 'address' },
      { name: 'spender', internalType: 'address', type: 'address' },
    ],
    name: 'allowance',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'spender', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'approve',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'authorizer', internalType: 'address', type: 'address' },
      { name: 'nonce', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'authorizationState',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'balanceOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'authorizer', internalType: 'address', type: 'address' },
      { name: 'nonce', internalType: 'bytes32', type: 'bytes32' },
      { name: 'v', internalType: 'uint8', type: 'uint8' },
      { name: 'r', internalType: 'bytes32', type: 'bytes32' },
      { name: 's', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'cancelAuthorization',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'decimals',
    outputs: [{ name: '', internalType: 'uint8', type: 'uint8' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'eip712Domain',
    outputs: [
      { name: 'fields', internalType: 'bytes1', type: 'bytes1' },
      { name: 'name', internalType: 'string', type: 'string' },
      { name: 'version', internalType: 'string', type: 'string' },
      { name: 'chainId', internalType: 'uint256', type: 'uint256' },
      { name: 'verifyingContract', internalType: 'address', type: 'address' },
      { name: 'salt', internalType: 'bytes32', type: 'bytes32' },
      { name: 'extensions', internalType: 'uint256[]', type: 'uint256[]' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'to', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'mint',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'name',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
    name: 'nonces',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'owner', internalType: 'address', type: 'address' },
      { name: 'spender', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'deadline', internalType: 'uint256', type: 'uint256' },
      { name: 'v', internalType: 'uint8', type: 'uint8' },
      { name: 'r', internalType: 'bytes32', type: 'bytes32' },
      { name: 's', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'permit',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'from', internalType: 'address', type: 'address' },
      { name: 'to', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'validAfter', internalType: 'uint256', type: 'uint256' },
      { name: 'validBefore', internalType: 'uint256', type: 'uint256' },
      { name: 'nonce', internalType: 'bytes32', type: 'bytes32' },
      { name: 'v', internalType: 'uint8', type: 'uint8' },
      { name: 'r', internalType: 'bytes32', type: 'bytes32' },
      { name: 's', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'receiveWithAuthorization',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'symbol',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'totalSupply',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'to', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'transfer',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'from', internalType: 'address', type: 'address' },
      { name: 'to', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'transferFrom',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'from', internalType: 'address', type: 'address' },
      { name: 'to', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'validAfter', internalType: 'uint256', type: 'uint256' },
      { name: 'validBefore', internalType: 'uint256', type: 'uint256' },
      { name: 'nonce', internalType: 'bytes32', type: 'bytes32' },
      { name: 'v', internalType: 'uint8', type: 'uint8' },
      { name: 'r', internalType: 'bytes32', type: 'bytes32' },
      { name: 's', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'transferWithAuthorization',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'owner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'spender',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'value',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Approval',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'authorizer',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'nonce',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
    ],
    name: 'AuthorizationCanceled',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'authorizer',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'nonce',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
    ],
    name: 'AuthorizationUsed',
  },
  { type: 'event', anonymous: false, inputs: [], name: 'EIP712DomainChanged' },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'from', internalType: 'address', type: 'address', indexed: true },
      { name: 'to', internalType: 'address', type: 'address', indexed: true },
      {
        name: 'value',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Transfer',
  },
  { type: 'error', inputs: [], name: 'ECDSAInvalidSignature' },
  {
    type: 'error',
    inputs: [{ name: 'length', internalType: 'uint256', type: 'uint256' }],
    name: 'ECDSAInvalidSignatureLength',
  },
  {
    type: 'error',
    inputs: [{ name: 's', internalType: 'bytes32', type: 'bytes32' }],
    name: 'ECDSAInvalidSignatureS',
  },
  {
    type: 'error',
    inputs: [
      { name: 'spender', internalType: 'address', type: 'address' },
      { name: 'allowance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ERC20InsufficientAllowance',
  },
  {
    type: 'error',
    inputs: [
      { name: 'sender', internalType: 'address', type: 'address' },
      { name: 'balance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ERC20InsufficientBalance',
  },
  {
    type: 'error',
    inputs: [{ name: 'approver', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidApprover',
  },
  {
    type: 'error',
    inputs: [{ name: 'receiver', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidReceiver',
  },
  {
    type: 'error',
    inputs: [{ name: 'sender', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidSender',
  },
  {
    type: 'error',
    inputs: [{ name: 'spender', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidSpender',
  },
  {
    type: 'error',
    inputs: [{ name: 'deadline', internalType: 'uint256', type: 'uint256' }],
    name: 'ERC2612ExpiredSignature',
  },
  {
    type: 'error',
    inputs: [
      { name: 'signer', internalType: 'address', type: 'address' },
      { name: 'owner', internalType: 'address', type: 'address' },
    ],
    name: 'ERC2612InvalidSigner',
  },
  {
    type: 'error',
    inputs: [
      { name: 'validAfter', internalType: 'uint256', type: 'uint256' },
      { name: 'validBefore', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ERC3009InvalidAuthorizationTime',
  },
  { type: 'error', inputs: [], name: 'ERC3009InvalidSignature' },
  {
    type: 'error',
    inputs: [
      { name: 'authorizer', internalType: 'address', type: 'address' },
      { name: 'nonce', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'ERC3009UsedAuthorization',
  },
  {
    type: 'error',
    inputs: [
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'currentNonce', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InvalidAccountNonce',
  },
  { type: 'error', inputs: [], name: 'InvalidShortString' },
  {
    type: 'error',
    inputs: [
      { name: 'bits', internalType: 'uint8', type: 'uint8' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'SafeCastOverflowedUintDowncast',
  },
  {
    type: 'error',
    inputs: [{ name: 'str', internalType: 'string', type: 'string' }],
    name: 'StringTooLong',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// VoucherGate
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const voucherGateAbi = [
  {
    type: 'constructor',
    inputs: [{ name: 'issuer', internalType: 'address', type: 'address' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'ISSUER',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'nullifier', internalType: 'bytes32', type: 'bytes32' }],
    name: 'accountOf',
    outputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'nullifier', internalType: 'bytes32', type: 'bytes32' },
      { name: 'deadline', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'bindingDigest',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'eip712Domain',
    outputs: [
      { name: 'fields', internalType: 'bytes1', type: 'bytes1' },
      { name: 'name', internalType: 'string', type: 'string' },
      { name: 'version', internalType: 'string', type: 'string' },
      { name: 'chainId', internalType: 'uint256', type: 'uint256' },
      { name: 'verifyingContract', internalType: 'address', type: 'address' },
      { name: 'salt', internalType: 'bytes32', type: 'bytes32' },
      { name: 'extensions', internalType: 'uint256[]', type: 'uint256[]' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'voucher',
        internalType: 'struct Voucher',
        type: 'tuple',
        components: [
          { name: 'account', internalType: 'address', type: 'address' },
          { name: 'weight', internalType: 'uint16', type: 'uint16' },
          { name: 'issuedAt', internalType: 'uint40', type: 'uint40' },
          { name: 'expiresAt', internalType: 'uint40', type: 'uint40' },
          { name: 'nullifier', internalType: 'bytes32', type: 'bytes32' },
        ],
      },
      { name: 'signature', internalType: 'bytes', type: 'bytes' },
      {
        name: 'consent',
        internalType: 'struct Consent',
        type: 'tuple',
        components: [
          { name: 'deadline', internalType: 'uint256', type: 'uint256' },
          { name: 'signature', internalType: 'bytes', type: 'bytes' },
        ],
      },
    ],
    name: 'register',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'registrationOf',
    outputs: [
      { name: 'weight', internalType: 'uint16', type: 'uint16' },
      { name: 'issuedAt', internalType: 'uint40', type: 'uint40' },
      { name: 'expiresAt', internalType: 'uint40', type: 'uint40' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'voucher',
        internalType: 'struct Voucher',
        type: 'tuple',
        components: [
          { name: 'account', internalType: 'address', type: 'address' },
          { name: 'weight', internalType: 'uint16', type: 'uint16' },
          { name: 'issuedAt', internalType: 'uint40', type: 'uint40' },
          { name: 'expiresAt', internalType: 'uint40', type: 'uint40' },
          { name: 'nullifier', internalType: 'bytes32', type: 'bytes32' },
        ],
      },
    ],
    name: 'voucherDigest',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'weightOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  { type: 'event', anonymous: false, inputs: [], name: 'EIP712DomainChanged' },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'account',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'nullifier',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'weight',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'issuedAt',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'expiresAt',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Registered',
  },
  { type: 'error', inputs: [], name: 'InvalidShortString' },
  {
    type: 'error',
    inputs: [{ name: 'deadline', internalType: 'uint256', type: 'uint256' }],
    name: 'Nullifiers_ConsentExpired',
  },
  {
    type: 'error',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'Nullifiers_NoConsent',
  },
  {
    type: 'error',
    inputs: [
      { name: 'nullifier', internalType: 'bytes32', type: 'bytes32' },
      { name: 'account', internalType: 'address', type: 'address' },
    ],
    name: 'Nullifiers_Taken',
  },
  {
    type: 'error',
    inputs: [{ name: 'str', internalType: 'string', type: 'string' }],
    name: 'StringTooLong',
  },
  {
    type: 'error',
    inputs: [{ name: 'expiresAt', internalType: 'uint256', type: 'uint256' }],
    name: 'VoucherGate_Expired',
  },
  { type: 'error', inputs: [], name: 'VoucherGate_InvalidSignature' },
  {
    type: 'error',
    inputs: [{ name: 'weight', internalType: 'uint256', type: 'uint256' }],
    name: 'VoucherGate_InvalidWeight',
  },
  {
    type: 'error',
    inputs: [{ name: 'issuedAt', internalType: 'uint256', type: 'uint256' }],
    name: 'VoucherGate_NotYetValid',
  },
  {
    type: 'error',
    inputs: [
      { name: 'issuedAt', internalType: 'uint256', type: 'uint256' },
      { name: 'registeredAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'VoucherGate_Outdated',
  },
] as const
