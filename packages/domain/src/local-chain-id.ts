/** The chain id of local chains. Test tokens, the demo wallet and unlocked accounts exist only there. */
export const LOCAL_CHAIN_ID = 31337
